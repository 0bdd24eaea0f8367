"""What people do on the site, in a real browser: see, read, move, fill in, look for, take away."""
