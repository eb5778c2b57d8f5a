using System.Text.RegularExpressions;
using Architecture.Tests.Repository;

namespace Architecture.Tests.Deployment;

public sealed partial class DockerfileTests
{
    private static readonly string[] Targets = ["subgraph", "sandbox"];

    [Fact]
    public void Image_OfEachTarget_RunsWithoutRoot() => Targets
        .Where(target => Dockerfile.Whole(target).LastOrDefault(line => line.StartsWith("USER ", StringComparison.Ordinal)) is not "USER $APP_UID")
        .ShouldBeNone("An image runs as root; the base image's own user is $APP_UID.");

    [Fact]
    public void Image_OfEachTarget_HasAHealthCheckAndAnEntryPoint() => Targets
        .SelectMany(target => new[] { "HEALTHCHECK ", "ENTRYPOINT " }
            .Where(word => !Dockerfile.Stages[target].Exists(line => line.StartsWith(word, StringComparison.Ordinal)))
            .Select(word => $"{target} has no {word}"))
        .ShouldBeNone("A target is incomplete.");

    [Fact]
    public void EntryPoint_OfEachTarget_IsAProgramThatIsPublished()
    {
        var published = Project().Matches(string.Join(' ', Dockerfile.Stages["build"]))
            .Select(match => Path.GetFileName(match.Value) + ".dll")
            .ToList();
        published.Count.ShouldBe(Targets.Length);
        Targets.Select(target => Dockerfile.Stages[target].Last(line => line.StartsWith("ENTRYPOINT ", StringComparison.Ordinal)))
            .Where(entry => !published.Exists(program => entry.Contains($"\"{program}\"", StringComparison.Ordinal)))
            .ShouldBeNone("An image starts a program that the build stage does not publish.");
    }

    [Fact]
    public void Project_ThatIsPublished_Exists() => Project().Matches(string.Join(' ', Dockerfile.Stages["build"]))
        .Select(match => match.Value)
        .Where(project => !SourceTree.Exists($"{project}/{Path.GetFileName(project)}.csproj"))
        .ShouldBeNone("The Dockerfile publishes a project that does not exist.");

    [Fact]
    public void Folder_ThatIsCopied_IsNotIgnored()
    {
        // Everything is ignored but what a line beginning with "!" lets in.
        var lines = SourceTree.ReadLines(".dockerignore");
        lines.ShouldContain("*");
        var admitted = lines.Where(line => line.StartsWith('!')).Select(line => line[1..]).ToHashSet(StringComparer.Ordinal);
        Dockerfile.Stages["build"]
            .Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ')[1..^1])
            .Where(source => !admitted.Contains(source) || !SourceTree.Exists(source))
            .ShouldBeNone("The Dockerfile copies what is not there, or what .dockerignore leaves out.");
    }

    [GeneratedRegex(@"src/[\w./]+(?= )", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Project();
}
