"""The Chinese words of the hosting files and commands."""

from __future__ import annotations

MADE = "由 gongkai hosting 生成，勿改。"
NGINX_USE = "在 server 块里写：include gongkai.nginx.conf; 并设 root 为站点目录。"
CADDY_USE = "在站点块里写：import gongkai.caddy，并用 root 指明站点目录。"
HSTS = "确认全站只用 HTTPS 以后再启用：启用后两年内浏览器不再用 HTTP 访问本域名。"
BROTLI = "装有 ngx_brotli 的再启用下一行。"
HOSTING_HELP = "写出服务器的响应头、缓存和跳转设置：Netlify/Cloudflare、nginx、Caddy"
HOSTING_FOLDER = "写到哪个目录"
HOSTING_DONE = "已写出 {files}，目录 {folder}。\n"
