namespace Personio.Sandbox.Limits;

/// <summary>How many requests may come, and what happens to those who send more.</summary>
/// <param name="Capacity">Requests that can come at once.</param>
/// <param name="RefillPerSecond">For a token bucket: requests that can come on average; 0 for a window.</param>
/// <param name="WindowSeconds">For a window: after how long the whole capacity is there again; 0 for a token bucket.</param>
/// <param name="PenaltySeconds">After overdrawing, for how long only the penalty rate holds; 0 for no penalty.</param>
/// <param name="PenaltyRefillPerSecond">The rate during the penalty; 0 locks the caller out.</param>
internal sealed record RateRule(
    int Capacity, double RefillPerSecond = 0, int WindowSeconds = 0, int PenaltySeconds = 0, double PenaltyRefillPerSecond = 0)
{
    /// <summary>2,000 a minute for everything in v1.</summary>
    public static RateRule V1Everything { get; } = new(2000, WindowSeconds: 60);

    /// <summary><c>POST /v1/auth</c>: 60 a minute, then locked for a minute.</summary>
    public static RateRule V1Authentication { get; } = new(60, WindowSeconds: 60, PenaltySeconds: 60);

    /// <summary><c>GET /v1/company/employees</c>: 300 a minute …</summary>
    public static RateRule V1EmployeesMinute { get; } = new(300, WindowSeconds: 60);

    /// <summary>… of which 15 in a second.</summary>
    public static RateRule V1EmployeesBurst { get; } = new(15, RefillPerSecond: 15);

    /// <summary><c>POST /v1/company/documents</c>: 60 a minute.</summary>
    public static RateRule V1Documents { get; } = new(60, WindowSeconds: 60);

    /// <summary>The recruiting API: 20 a minute, then locked for a minute.</summary>
    public static RateRule Recruiting { get; } = new(20, WindowSeconds: 60, PenaltySeconds: 60);

    /// <summary><c>POST /v2/auth/token</c>: 150 a minute, then one a second for a minute.</summary>
    public static RateRule V2Token { get; } = new(150, WindowSeconds: 60, PenaltySeconds: 60, PenaltyRefillPerSecond: 1);

    /// <summary><c>/v2/persons</c>: 30 a second, 100 at once.</summary>
    public static RateRule V2Persons { get; } = new(100, RefillPerSecond: 30);

    /// <summary>v2 absences, and every v2 endpoint whose limit is not known.</summary>
    public static RateRule V2Default { get; } = new(10, RefillPerSecond: 10);

    /// <summary>Requests a second that can be kept up.</summary>
    public double Rate => WindowSeconds > 0 ? (double)Capacity / WindowSeconds : RefillPerSecond;

    public RateRule Times(int factor) => this with
    {
        Capacity = Capacity * factor,
        RefillPerSecond = RefillPerSecond * factor,
        PenaltyRefillPerSecond = PenaltyRefillPerSecond * factor,
    };
}
