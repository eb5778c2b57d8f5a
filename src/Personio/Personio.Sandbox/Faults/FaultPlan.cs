using Personio.Sandbox.Company;

namespace Personio.Sandbox.Faults;

/// <summary>The faults in force. The first that fits a call is spent on it.</summary>
/// <param name="seed">Decides which calls a fault by chance hits.</param>
internal sealed class FaultPlan(int seed)
{
    public const int MaxFaults = 100;

    private readonly Lock _lock = new();
    private readonly List<SandboxFault> _faults = [];
    private readonly SeededRandom _luck = SeededRandom.For(seed, "faults");

    /// <summary>With the counts that are left.</summary>
    public SandboxFault[] Faults
    {
        get
        {
            lock (_lock)
            {
                return [.. _faults];
            }
        }
    }

    /// <summary>What is wrong with a fault, or null.</summary>
    public static string? MistakeIn(SandboxFault fault)
    {
        if (fault.Status is < 400 or > 599)
        {
            return $"status is {fault.Status}; use 400 to 599, or leave it out to delay only.";
        }

        if (fault.Count is < 1)
        {
            return $"count is {fault.Count}; use 1 or more, or null for all calls.";
        }

        if (fault.Percent is < 1 or > 100)
        {
            return $"percent is {fault.Percent}; use 1 to 100.";
        }

        if (fault.Latency < TimeSpan.Zero || fault.Latency > TimeSpan.FromMinutes(1))
        {
            return $"latency is {fault.Latency.TotalMilliseconds} ms; use 0 to 60000.";
        }

        if (fault.RetryAfterSeconds is < 0)
        {
            return $"retryAfterSeconds is {fault.RetryAfterSeconds}; use 0 or more.";
        }

        if (fault.Status is null && fault.Latency == TimeSpan.Zero && !fault.Disconnect && !fault.RevokeToken
            && fault.Answer == SandboxFaultAnswer.Intact)
        {
            return "the fault does nothing; give it a status, a latency, an answer, disconnect or revokeToken.";
        }

        if (fault.Answer != SandboxFaultAnswer.Intact && (fault.Status is not null || fault.Disconnect))
        {
            return "the fault has an answer to spoil, and a status or disconnect in its place; give it one of them.";
        }

        return null;
    }

    /// <summary>Appends a fault to those in force.</summary>
    /// <exception cref="ArgumentException">The fault makes no sense or there are too many.</exception>
    public void Add(SandboxFault fault)
    {
        if (MistakeIn(fault) is { } mistake)
        {
            throw new ArgumentException("Cannot use this fault: " + mistake, nameof(fault));
        }

        lock (_lock)
        {
            if (_faults.Count >= MaxFaults)
            {
                throw new ArgumentException($"There are already {MaxFaults} faults; clear them first.", nameof(fault));
            }

            _faults.Add(fault);
        }
    }

    public void Replace(IReadOnlyList<SandboxFault> faults)
    {
        lock (_lock)
        {
            _faults.Clear();
            _faults.AddRange(faults);
        }
    }

    /// <summary>Whether a fault that a call brings along hits it.</summary>
    public bool Strikes(SandboxFault fault)
    {
        lock (_lock)
        {
            return _luck.Chance(fault.Percent);
        }
    }

    public SandboxFault? Take(string method, string path)
    {
        lock (_lock)
        {
            var index = _faults.FindIndex(fault => Fits(fault, method, path) && _luck.Chance(fault.Percent));
            if (index < 0)
            {
                return null;
            }

            var fault = _faults[index];
            if (fault.Count is 1)
            {
                _faults.RemoveAt(index);
            }
            else
            {
                _faults[index] = fault with { Count = fault.Count - 1 };
            }

            return fault;
        }
    }

    private static bool Fits(SandboxFault fault, string method, string path)
        => (fault.Method is null || string.Equals(fault.Method, method, StringComparison.OrdinalIgnoreCase))
            && (fault.PathPrefix is null || path.StartsWith(fault.PathPrefix, StringComparison.Ordinal));
}
