using Infra.Simulator.Refusals;

namespace Infra.Simulator.Faults;

/// <summary>Injects faults. Safe to use while Terraform runs.</summary>
/// <param name="clock">What faults that take time wait by.</param>
public sealed class FaultInjector(TimeProvider clock)
{
    /// <summary>How often a provider tries a request that the cloud throttles.</summary>
    public const int Attempts = 5;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(10);
    private readonly Lock _sync = new();
    private readonly Dictionary<string, TimeSpan> _slow = [];
    private int _throttled;
    private int _changes;
    private int _creations;
    private (int At, bool LeavesResource)? _failure;
    private int? _loss;

    /// <summary>Adds a fault. Its counts start now.</summary>
    public void Add(Fault fault)
    {
        lock (_sync)
        {
            switch (fault)
            {
                case Fault.Throttling throttling: _throttled += throttling.Requests; break;
                case Fault.FailedCreate failed: _failure = (_creations + failed.After, failed.LeavesResource); break;
                case Fault.SlowCreate slow: _slow[slow.Type] = slow.Delay; break;
                case Fault.LostConnection lost: _loss = _changes + lost.After; break;
                default: throw new ArgumentOutOfRangeException(nameof(fault));
            }
        }
    }

    /// <summary>Called before every request to the cloud.</summary>
    internal async Task BeforeRequest(string type, CancellationToken cancellation)
    {
        for (var attempt = 0; TakeThrottle(); attempt++)
        {
            if (attempt == Attempts) throw new CloudException($"{type}: ThrottlingException: Rate exceeded");
            await Task.Delay(FirstWait * (1 << attempt), clock, cancellation);
        }
    }

    /// <summary>Called before every change. May lose the connection.</summary>
    internal void BeforeChange()
    {
        lock (_sync)
        {
            if (_loss is { } loss && _changes >= loss)
            {
                _loss = null;
                throw new LostConnectionException();
            }

            _changes++;
        }
    }

    /// <summary>Called before every creation. May be slow.</summary>
    /// <returns>Null if the creation succeeds; otherwise whether it leaves a broken resource.</returns>
    internal async Task<bool?> BeforeCreate(string type, CancellationToken cancellation)
    {
        TimeSpan delay;
        lock (_sync) _slow.TryGetValue(type, out delay);
        if (delay > TimeSpan.Zero) await Task.Delay(delay, clock, cancellation);
        lock (_sync)
        {
            if (_creations++ < (_failure?.At ?? int.MaxValue)) return null;
            var leavesResource = _failure!.Value.LeavesResource;
            _failure = null;
            return leavesResource;
        }
    }

    private bool TakeThrottle()
    {
        lock (_sync)
        {
            if (_throttled == 0) return false;
            _throttled--;
            return true;
        }
    }
}
