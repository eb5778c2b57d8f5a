using Personio.Sandbox;

namespace Personio.Subgraph.Hosting;

/// <summary>
/// Where Personio's answers come from: Personio itself once credentials or an address are configured; otherwise a sandbox in this process, so
/// that everything runs without an account. Both are the same code paths with another address.
/// </summary>
internal sealed class Upstream : IAsyncDisposable
{
    private readonly SandboxServer? _sandbox;

    private Upstream(SandboxServer? sandbox) => _sandbox = sandbox;

    /// <summary>The embedded sandbox's address; null when Personio itself is used.</summary>
    public Uri? SandboxAddress => _sandbox?.BaseAddress;

    public SandboxCredentials? SandboxCredentials => _sandbox?.Options.Credentials;

    /// <summary>How many employees the sandbox's company has; null when Personio itself is used.</summary>
    public int? SandboxEmployees => _sandbox?.Options.Employees;

    /// <summary>Starts the sandbox where nothing says how to reach Personio.</summary>
    /// <exception cref="SandboxStartException">A setting below <c>Sandbox</c> cannot be used.</exception>
    public static async Task<Upstream> StartAsync(IConfiguration configuration)
    {
        if (configuration.GetSection("Personio").AsEnumerable().Any(setting => setting.Value is { Length: > 0 } && !IsOfTheCache(setting.Key)))
        {
            return new Upstream(null);
        }

        var options = new SandboxOptions
        {
            Employees = Number(configuration, "Sandbox:Employees") ?? 500,
            Seed = Number(configuration, "Sandbox:Seed") ?? 7,
            Port = Number(configuration, "Sandbox:Port") ?? 0,
            Today = Day(configuration, "Sandbox:Today"),
        };
        return new Upstream(await SandboxServer.StartAsync(options));
    }

    public async ValueTask DisposeAsync()
    {
        if (_sandbox is not null)
        {
            await _sandbox.DisposeAsync();
        }
    }

    private static bool IsOfTheCache(string setting) => setting.StartsWith(CacheSettings.Section, StringComparison.OrdinalIgnoreCase);

    private static DateOnly? Day(IConfiguration configuration, string setting) => configuration[setting] switch
    {
        null or "" => null,
        var text when DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) => day,
        _ => throw new SettingsException($"{setting} must be a day as yyyy-MM-dd."),
    };

    private static int? Number(IConfiguration configuration, string setting) => configuration[setting] switch
    {
        null or "" => null,
        var text when int.TryParse(text, out var number) => number,
        _ => throw new SettingsException($"{setting} must be a whole number."),
    };
}
