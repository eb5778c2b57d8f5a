using Personio.Subgraph.Access;
using Personio.Subgraph.Hosting;

namespace Personio.Subgraph.Proxy;

/// <summary>Reads which calls of Personio's own API are let through: <c>Proxy:Allow:0=GET /v2/persons/*</c>. None unless listed.</summary>
internal static class ProxySettings
{
    private const string Section = "Proxy";
    private const string AllowSetting = "Proxy:Allow";

    /// <summary>Reads the list.</summary>
    /// <exception cref="SettingsException">An entry is no kind of call.</exception>
    public static AllowedCalls Read(IConfiguration configuration)
    {
        var settings = new SettingsReader(configuration.GetSection(Section));
        settings.Allow("Allow");
        return new AllowedCalls([.. settings.Values("Allow").Select((text, index) => AllowedCall.TryParse(text, out var call)
            ? call
            : throw new SettingsException(
                $"{AllowSetting}:{index} must be a method and a path such as GET /v2/persons/*: GET, POST, PUT, PATCH or DELETE, a path below /v1/ or /v2/, * for a "
                + "whole segment. Calls for tokens are never let through."))]);
    }
}

/// <summary>The calls that are let through.</summary>
internal sealed class AllowedCalls(IReadOnlyList<AllowedCall> calls)
{
    /// <summary>The kind that a call is of; null where it is not let through.</summary>
    public AllowedCall? Find(HttpMethod method, string path) => calls.FirstOrDefault(call => call.Matches(method, path));
}
