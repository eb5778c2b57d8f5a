using System.Net;

namespace Personio.Sandbox.Hosting;

/// <summary>What the machine that the sandbox runs on is called by itself.</summary>
internal static class OwnMachine
{
    /// <summary>
    /// Whether a host is <c>localhost</c> or an address of the loopback, as they stand in an address: no other name will do, wherever it leads.
    /// </summary>
    public static bool IsName(string host)
        => string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
