namespace Personio.Sandbox;

/// <summary>Which rate limits a sandbox applies.</summary>
public enum SandboxRateLimits
{
    /// <summary>The documented rates and bursts times twenty; cool-downs as documented.</summary>
    Generous,

    /// <summary>The rates that Personio documents or that were observed.</summary>
    Documented,

    /// <summary>None; v2 answers carry no rate headers.</summary>
    Off,
}
