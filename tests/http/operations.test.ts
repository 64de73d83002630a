import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { wholeHouse } from '../support/whole-house.js';

const house = wholeHouse({ ZALO_SITE_VERIFICATION: 'CODE123' });

describe('/health', () => {
  it('says that the store answers and the matcher is loaded', async () => {
    const { status, body } = await request(house.base()).get('/health');
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'ok', store: 'ok', disk: 'ok' });
    expect(body.matcher).toMatch(/^[0-9a-f]{12}/);
    expect(body.release).toMatch(/^files-/);
  });
});

describe('/metrics', () => {
  it('counts, for this machine', async () => {
    const user = house.zalo().newCitizen();
    house.zalo().say(user, { text: 'giờ làm việc' });
    await house.zalo().until(user, (items) => items.filter(({ from }) => from === 'bot').length === 2);
    const { status, text } = await request(house.base()).get('/metrics');
    expect(status).toBe(200);
    expect(text).toMatch(/messages_accepted_total\{channel="zalo",kind="text"\} 1/);
    expect(text).toMatch(/turn_seconds_count\{outcome="office-info"\} 1/);
    expect(text).not.toContain(user);
  });

  it('is not there for whoever comes through a proxy', async () => {
    const { status } = await request(house.base()).get('/metrics').set('X-Forwarded-For', '203.0.113.9');
    expect(status).toBe(404);
  });
});

describe('the bare address', () => {
  it('leads to the phones and the desk, and proves the domain to Zalo', async () => {
    const { text } = await request(house.base()).get('/');
    expect(text).toContain('/simulator');
    expect(text).toContain('/desk');
    expect(text).toContain('content="CODE123"');
    const page = await request(house.base()).get('/zalo_verifierCODE123.html');
    expect(page.status).toBe(200);
    expect(page.text).toContain('CODE123');
  });

  it('answers 404 elsewhere, in Vietnamese', async () => {
    const { status, text } = await request(house.base()).get('/nowhere');
    expect(status).toBe(404);
    expect(text).toContain('Không tìm thấy');
  });
});
