import { describe, expect, test } from 'vitest';
import { checkedUrl, refusedAddress } from '../../../src/article/index.ts';

describe('addresses that are never connected to', () => {
  test.each([
    ['127.0.0.1', 'loopback'],
    ['127.9.9.9', 'loopback, any of its block'],
    ['10.1.2.3', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.0.1', 'private'],
    ['169.254.169.254', 'link-local, where clouds keep their metadata'],
    ['100.64.0.1', 'carrier-grade NAT'],
    ['0.0.0.0', 'unspecified'],
    ['255.255.255.255', 'broadcast'],
    ['224.0.0.1', 'multicast'],
    ['198.51.100.7', 'documentation'],
    ['240.0.0.1', 'reserved'],
    ['::1', 'loopback'],
    ['::', 'unspecified'],
    ['fe80::1', 'link-local'],
    ['fe80::1%eth0', 'link-local with a zone'],
    ['fc00::1', 'unique local'],
    ['fd00:ec2::254', 'the metadata service of a cloud over IPv6'],
    ['::ffff:127.0.0.1', 'mapped loopback'],
    ['::ffff:a9fe:a9fe', 'mapped link-local in hexadecimal'],
    ['::127.0.0.1', 'compatible loopback'],
    ['64:ff9b::7f00:1', 'loopback through NAT64'],
    ['2002:7f00:1::', 'loopback through 6to4'],
    ['2002:c0a8:1::1', 'private through 6to4'],
    ['2001:db8::1', 'documentation'],
    ['ff02::1', 'multicast'],
    ['nonsense', 'no address'],
  ])('%s (%s) is refused', address => {
    expect(refusedAddress(address)).not.toBeNull();
  });

  test.each(['93.184.216.34', '8.8.8.8', '2606:4700:4700::1111', '::ffff:8.8.8.8'])('%s is public', address => {
    expect(refusedAddress(address)).toBeNull();
  });

  test('the allow-list opens exactly what it names', () => {
    expect(refusedAddress('127.0.0.1', ['127.0.0.1'])).toBeNull();
    expect(refusedAddress('127.0.0.2', ['127.0.0.1'])).not.toBeNull();
    expect(refusedAddress('10.2.3.4', ['10.2.0.0/16'])).toBeNull();
    expect(refusedAddress('10.3.0.1', ['10.2.0.0/16'])).not.toBeNull();
    expect(refusedAddress('::ffff:10.2.3.4', ['10.2.0.0/16'])).toBeNull();
  });
});

describe('web addresses that are never asked for', () => {
  test.each([
    'file:///etc/passwd',
    'ftp://example.org/a',
    'gopher://example.org/',
    'http://user:secret@example.org/',
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://[::1]:8080/',
    'http://[::ffff:169.254.169.254]/latest/meta-data',
  ])('%s', address => {
    expect(() => checkedUrl(address, [])).toThrow(expect.objectContaining({ code: 'forbidden' }));
  });

  test('what is no address at all is wrong use', () => {
    expect(() => checkedUrl('not an address', [])).toThrow(expect.objectContaining({ code: 'usage' }));
  });
});
