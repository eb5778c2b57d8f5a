using GraphQL.Language;
using Personio.Subgraph.Hosting;

namespace Personio.Subgraph.Commands;

/// <summary>
/// <c>schema export</c> writes the SDL that a gateway's composition reads, <c>schema check</c> compares it with an earlier one. Neither starts a server, nor
/// needs any setting.
/// </summary>
internal static class SchemaCommand
{
    public const string Name = "schema";

    private const int Fine = 0;
    private const int IsBreaking = 1;
    private const int CannotRun = 2;

    private const string Usage = """
        schema export [--profile NAME] [--output FILE]   writes the schema as a gateway's composition reads it
        schema check PREVIOUS [--profile NAME]           compares it with the SDL of the file PREVIOUS; exit code 1 where a change breaks clients

        NAME is portable (the default), hive, cosmo or apollo.
        """;

    /// <summary>Runs the command.</summary>
    /// <param name="arguments">What stands behind <see cref="Name"/> on the command line.</param>
    /// <returns>The exit code: 0; 1 where a change breaks clients; 2 where the command cannot be run.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        try
        {
            switch (SchemaArguments.Parse(arguments))
            {
                case { Action: "export", Previous: null } export:
                    await ExportAsync(export, output);
                    return Fine;
                case { Action: "check", Previous: { } previous, Output: null } check:
                    return await CheckAsync(previous, check.Profile, output);
                default:
                    await error.WriteLineAsync(Usage);
                    return CannotRun;
            }
        }
        catch (Exception exception) when (exception is SettingsException or SyntaxException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(exception.Message);
            return CannotRun;
        }
    }

    private static Task ExportAsync(SchemaArguments export, TextWriter output)
    {
        var sdl = SubgraphSchema.Print(export.Profile);
        return export.Output is { } file ? File.WriteAllTextAsync(file, sdl) : output.WriteAsync(sdl);
    }

    private static async Task<int> CheckAsync(string previous, FederationProfile profile, TextWriter output)
    {
        var report = SchemaReport.Between(await File.ReadAllTextAsync(previous), SubgraphSchema.Print(profile));
        await output.WriteAsync(report.ToString());
        return report.IsBreaking ? IsBreaking : Fine;
    }
}
