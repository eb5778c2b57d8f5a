namespace Architecture.Tests.Repository;

/// <summary>The repository as files: what is committed, without what a build or an editor leaves behind.</summary>
internal static class SourceTree
{
    private static readonly HashSet<string> Ignored = new(StringComparer.Ordinal)
    {
        ".git", ".vs", ".idea", ".vscode", "artifacts", "bin", "obj", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts",
    };

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Paths below a folder, relative to the root, with forward slashes, in order.</summary>
    /// <param name="folder">The folder, such as <c>src/Engine</c>; empty for everything.</param>
    /// <param name="extension">How the names end, such as <c>.cs</c>.</param>
    public static IReadOnlyList<string> Files(string folder, string extension) =>
        [.. Walk(Path.Combine(Root, folder))
            .Where(path => path.EndsWith(extension, StringComparison.Ordinal))
            .Select(Relative)
            .Order(StringComparer.Ordinal)];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static string[] ReadLines(string path) => File.ReadAllLines(Path.Combine(Root, path));

    public static bool Exists(string path) => Path.Exists(Path.Combine(Root, path));

    private static IEnumerable<string> Walk(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        return Directory.EnumerateFiles(folder)
            .Concat(Directory.EnumerateDirectories(folder).Where(d => !Ignored.Contains(Path.GetFileName(d))).SelectMany(Walk));
    }

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GraphQL.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds GraphQL.sln: run the tests inside the repository.");
    }
}
