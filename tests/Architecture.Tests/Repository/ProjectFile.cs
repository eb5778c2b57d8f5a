using System.Xml.Linq;

namespace Architecture.Tests.Repository;

/// <summary>What a project file says about its neighbours.</summary>
internal sealed class ProjectFile
{
    private ProjectFile(string path)
    {
        Path = path;
        var xml = XDocument.Parse(SourceTree.Read(path));
        References = [.. xml.Descendants("ProjectReference").Select(e => new Reference(
            System.IO.Path.GetFileNameWithoutExtension(((string)e.Attribute("Include")!).Replace('\\', '/')),
            (string?)e.Attribute("OutputItemType") == "Analyzer"))];
        Packages = [.. xml.Descendants("PackageReference").Select(e => (string)e.Attribute("Include")!)];
        Friends = [.. xml.Descendants("InternalsVisibleTo").Select(e => (string)e.Attribute("Include")!)];
    }

    public string Path { get; }

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public IReadOnlyList<Reference> References { get; }

    public IReadOnlyList<string> Packages { get; }

    /// <summary>Assemblies that the project itself, rather than the build's defaults, lets see its internals.</summary>
    public IReadOnlyList<string> Friends { get; }

    public static IReadOnlyList<ProjectFile> Below(string folder) =>
        [.. SourceTree.Files(folder, ".csproj").Select(path => new ProjectFile(path))];

    public override string ToString() => Path;

    /// <summary>A project that this one stands on.</summary>
    /// <param name="Project">The other project's name.</param>
    /// <param name="IsAnalyzer">True where the compiler runs it and nothing links to it.</param>
    public sealed record Reference(string Project, bool IsAnalyzer);
}
