using System.Diagnostics;

namespace GraphQL.Fuzzing.Runs;

/// <summary>Checks inputs one at a time: a target's own invariants, and that each takes bounded time and memory.</summary>
/// <param name="maxTime">How long an input may take. A busy machine makes anything slow once, but hardly five times.</param>
internal sealed class InputCheck(FuzzTarget target, TimeSpan maxTime)
{
    private const int Attempts = 5;

    public TimeSpan Slowest { get; private set; }

    public long MostAllocated { get; private set; }

    /// <summary>Checks an input.</summary>
    /// <returns>What went wrong; null where nothing did.</returns>
    public Exception? Run(byte[] input, out bool accepted)
    {
        accepted = false;
        try
        {
            var (time, allocated) = Measure(input, out accepted);
            for (var i = 1; i < Attempts && time > maxTime; i++)
            {
                time = TimeSpan.FromTicks(Math.Min(time.Ticks, Measure(input, out _).Time.Ticks));
            }

            Slowest = time > Slowest ? time : Slowest;
            MostAllocated = Math.Max(MostAllocated, allocated);
            if (time > maxTime)
            {
                throw new InvariantException("Each input takes bounded time", $"{time.TotalMilliseconds:F0} ms for {input.Length} bytes.");
            }

            if (allocated > target.AllocationLimit(input.Length))
            {
                throw new InvariantException("Each input takes bounded memory", $"{allocated} bytes allocated for {input.Length} bytes.");
            }

            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private (TimeSpan Time, long Allocated) Measure(byte[] input, out bool accepted)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        accepted = target.Check(input);
        return (Stopwatch.GetElapsedTime(start), GC.GetAllocatedBytesForCurrentThread() - allocated);
    }
}
