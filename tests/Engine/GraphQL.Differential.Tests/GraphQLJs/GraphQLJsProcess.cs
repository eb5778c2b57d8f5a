using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GraphQL.Differential.Tests.GraphQLJs;

/// <summary>graphql-js in a Node.js process that answers one batch of cases after another.</summary>
internal sealed class GraphQLJsProcess : IDisposable
{
    private static readonly string Folder = typeof(GraphQLJsProcess).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "GraphQLJsDirectory").Value!;

    private readonly Process _node;

    /// <summary>Starts a script that answers.</summary>
    public GraphQLJsProcess(string script = "oracle.mjs")
    {
        Directory.Exists(Path.Combine(Folder, "node_modules", "graphql")).ShouldBeTrue($"graphql-js is missing: run `npm ci` in {Folder}.");
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo("node", script)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
        };
        _node = Process.Start(start).ShouldNotBeNull("The reference implementation needs node.");
    }

    /// <summary>Reads a file beside the script.</summary>
    public static string ReadFile(string name) => File.ReadAllText(Path.Combine(Folder, name));

    /// <summary>Has documents answered; what a case and an answer may say stands in the script.</summary>
    /// <param name="sdl">The schema of all of them.</param>
    /// <param name="cases">The documents and what executing them needs.</param>
    /// <param name="cancellationToken">The test's.</param>
    /// <returns>An answer for each case.</returns>
    public async Task<IReadOnlyList<JsonElement>> AnswerAsync(string sdl, IEnumerable<JsonObject> cases, CancellationToken cancellationToken)
    {
        var batch = new JsonObject { ["sdl"] = sdl, ["cases"] = new JsonArray([.. cases]) };
        await _node.StandardInput.WriteLineAsync(batch.ToJsonString().AsMemory(), cancellationToken);
        await _node.StandardInput.FlushAsync(cancellationToken);
        var line = await _node.StandardOutput.ReadLineAsync(cancellationToken);
        return [.. JsonElement.Parse(line.ShouldNotBeNull("The reference implementation ended; its complaint stands in the test's output.")).EnumerateArray()];
    }

    public void Dispose()
    {
        if (!_node.HasExited)
        {
            _node.Kill(entireProcessTree: true);
        }

        _node.Dispose();
    }
}
