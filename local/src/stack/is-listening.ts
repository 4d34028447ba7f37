import { once } from 'node:events';
import { connect } from 'node:net';

/** Whether something accepts connections on this port, of the loopback address unless another is given. */
export async function isListening(port: number, host = '127.0.0.1'): Promise<boolean> {
  const socket = connect({ port, host });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
