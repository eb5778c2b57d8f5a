namespace Personio.Subgraph.Hosting;

/// <summary>What the program writes to its console: readable lines by default, JSON where <c>Logging:Console:FormatterName</c> says so.</summary>
internal static class Logging
{
    public static void AddLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        if (string.Equals(builder.Configuration["Logging:Console:FormatterName"], "json", StringComparison.OrdinalIgnoreCase))
        {
            builder.Logging.AddJsonConsole();
        }

        // A request's address may hold a document with literals in it; requests are counted and traced, not logged.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

        // StartUp says in one line what keeps the program from starting.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    }
}
