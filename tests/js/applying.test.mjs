import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOST, faultsOf, itemsFor, letterOf, mailOf, textOf } from '../../theme/static/js/page/applying.js';
import { inWords, workdaysAfter } from '../../theme/static/js/page/workdays.js';

const item = (code, more = {}) => ({
  code, name: code, kind: '一行', applicant: '', required: false, oneOf: '', wants: {}, missing: `缺${code}`, wrong: `错${code}`, ...more,
});
const ITEMS = [
  item('person', { applicant: '公民', required: true }),
  item('phone', { kind: '电话', oneOf: '联系方式' }),
  item('email', { kind: '邮箱', oneOf: '联系方式' }),
  item('address', { oneOf: '联系方式' }),
  item('way', { required: true, wants: { 邮寄: 'address' } }),
];
const GOOD = { person: '甲', phone: '0990-5550106', way: '当面领取' };

test('what the law asks and is not there is a fault, once for what one of several satisfies', () => {
  assert.deepEqual(faultsOf(ITEMS, {}).map((one) => one.code), ['person', 'phone', 'way']);
  assert.deepEqual(faultsOf(ITEMS, GOOD), []);
  assert.deepEqual(faultsOf(ITEMS, { ...GOOD, person: ' \n' }), [{ code: 'person', text: '缺person' }]);
});

test('a way of delivery asks for the address that it needs', () => {
  assert.deepEqual(faultsOf(ITEMS, { ...GOOD, way: '邮寄' }), [{ code: 'address', text: '缺address' }]);
  assert.deepEqual(faultsOf(ITEMS, { ...GOOD, way: '邮寄', address: '示范路1号' }), []);
});

test('a telephone and a mail address have their form', () => {
  for (const phone of ['电话见名片', '12', '0990/5550106']) {
    assert.deepEqual(faultsOf(ITEMS, { ...GOOD, phone }), [{ code: 'phone', text: '错phone' }]);
  }
  for (const email of ['a@b', 'a b@c.cn', '甲', 'a@b.cn,c@d.cn']) {
    assert.deepEqual(faultsOf(ITEMS, { ...GOOD, email }), [{ code: 'email', text: '错email' }]);
  }
  assert.deepEqual(faultsOf(ITEMS, { ...GOOD, phone: '+86 990 5550106', email: 'a.b@c.example.cn' }), []);
});

test('another kind of applicant is not asked', () => {
  const asked = itemsFor(ITEMS, '法人或者其他组织');
  assert.deepEqual(faultsOf(asked, { phone: '5550106', way: '当面领取' }), []);
});

test('the letter holds what was typed, and nothing empty', () => {
  const text = textOf(letterOf('某办公室', '条例', [{ name: '申请人信息', items: ITEMS }], { ...GOOD, email: ' ' }));
  assert.match(text, /^政府信息公开申请\n\n某办公室：\n根据条例，/);
  assert.match(text, /一、申请人信息\nperson：甲\nphone：0990-5550106\nway：当面领取/);
  assert.doesNotMatch(text, /email|address/);
});

test('a draft carries the text to the mailbox, or is not offered', () => {
  const address = mailOf('a@b.example.cn', '甲 & 乙\n丙#?');
  const url = new URL(address);
  assert.equal(url.pathname, 'a@b.example.cn');
  assert.equal(url.searchParams.get('body'), '甲 & 乙\r\n丙#?');
  assert.equal(url.searchParams.get('subject'), '政府信息公开申请');
  assert.equal(mailOf('', '甲'), '');
  assert.notEqual(mailOf('a@b.cn', '甲'.repeat(MOST / 9)), '');
  assert.equal(mailOf('a@b.cn', '甲'.repeat(MOST / 9 + 1)), '');
});

test('working days leave out weekends and days off and count make-up days', () => {
  const notices = { years: [2026], off: ['2026-10-01', '2026-10-02'], work: ['2026-10-10'] };
  assert.deepEqual(workdaysAfter(notices, '2026-09-30', 1), { end: '2026-10-05', estimated: false });
  assert.deepEqual(workdaysAfter(notices, '2026-10-09', 1), { end: '2026-10-10', estimated: false });
  assert.deepEqual(workdaysAfter(notices, '2026-12-31', 1), { end: '2027-01-01', estimated: true });
  assert.equal(inWords('2026-07-05'), '2026年7月5日');
});
