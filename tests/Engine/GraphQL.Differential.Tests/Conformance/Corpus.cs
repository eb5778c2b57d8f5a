using System.Text.Json;

namespace GraphQL.Differential.Tests.Conformance;

/// <summary>
/// The public corpus graphql-conformance (jbellenger, MIT) in the form of one file for each schema:
/// <c>{ "schema", "cases": [ { "id", "query", "variables"?, "data" } ] }</c>.
/// </summary>
internal static class Corpus
{
    /// <summary>Finds the corpus: a folder <c>conformance/corpus</c> inside a folder that stands beside the repository.</summary>
    public static string? FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GraphQL.sln")))
            {
                return folder.Parent?.EnumerateDirectories()
                    .Select(neighbour => Path.Combine(neighbour.FullName, "conformance", "corpus"))
                    .FirstOrDefault(Directory.Exists);
            }
        }

        return null;
    }

    public static IReadOnlyList<IGrouping<string, CorpusCase>> ReadBySchema(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).SelectMany(ReadFile).GroupBy(c => c.Schema)];

    private static IEnumerable<CorpusCase> ReadFile(string path)
    {
        var file = JsonElement.Parse(File.ReadAllBytes(path));
        var schema = file.GetProperty("schema").GetString()!;
        foreach (var item in file.GetProperty("cases").EnumerateArray())
        {
            yield return new CorpusCase(
                $"{Path.GetFileNameWithoutExtension(path)}/{item.GetProperty("id")}",
                schema,
                item.GetProperty("query").GetString()!,
                item.TryGetProperty("variables", out var variables) ? variables : default,
                item.GetProperty("data"));
        }
    }
}
