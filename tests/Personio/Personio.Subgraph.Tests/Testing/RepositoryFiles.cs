using System.Runtime.CompilerServices;

namespace Personio.Subgraph.Tests.Testing;

/// <summary>Files of the repository, found from where this source stands.</summary>
internal static class RepositoryFiles
{
    public static string PathOf(string path, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../..", path));
}
