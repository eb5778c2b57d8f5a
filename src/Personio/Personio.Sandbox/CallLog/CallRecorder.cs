namespace Personio.Sandbox.CallLog;

/// <summary>The last 10,000 calls; older ones are dropped.</summary>
internal sealed class CallRecorder
{
    public const int Capacity = 10_000;

    private readonly Lock _lock = new();
    private readonly Queue<SandboxCall> _calls = new();
    private long _sequence;

    public void Add(Func<long, SandboxCall> create)
    {
        lock (_lock)
        {
            _calls.Enqueue(create(++_sequence));
            if (_calls.Count > Capacity)
            {
                _calls.Dequeue();
            }
        }
    }

    /// <summary>The calls after the given sequence number, oldest first.</summary>
    public SandboxCall[] Since(long sequence)
    {
        lock (_lock)
        {
            return [.. _calls.Where(call => call.Sequence > sequence)];
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _calls.Clear();
        }
    }
}
