using System.Text.RegularExpressions;
using Architecture.Tests.Repository;

namespace Architecture.Tests.Documents;

/// <summary>docs/engine/stream-protocols.md has every sentence of the protocols that asks something of a server, each with tests that exist.</summary>
public sealed partial class StreamProtocolTests
{
    private const string Page = "docs/engine/stream-protocols.md";
    private const string Tests = "tests/Engine/GraphQL.AspNetCore.Tests";

    public static TheoryData<string, int> Chapters => new()
    {
        { "GraphQL over WebSocket", 26 },
        { "GraphQL over SSE, distinct connections", 7 },
        { "GraphQL over SSE, single connection", 1 },
        { "HTTP callback, version 1.0", 13 },
        { "Ends that no protocol speaks of", 7 },
    };

    [Theory, MemberData(nameof(Chapters))]
    public void Chapter_OfAProtocol_HasAProvenRowForEachSentence(string chapter, int sentences)
    {
        var text = SourceTree.Read(Page).Split("\n## ").Single(part => part.StartsWith(chapter + "\n", StringComparison.Ordinal));
        var rows = text.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(2).ToList();

        rows.Count.ShouldBe(sentences);
        rows.ShouldBeUnique();
        rows.ShouldAllBe(row => Proof().IsMatch(row));
    }

    [Fact]
    public void Test_NamedAsProof_Exists()
    {
        var files = SourceTree.Files(Tests, ".cs").ToDictionary(path => Path.GetFileNameWithoutExtension(path), path => path, StringComparer.Ordinal);

        Proof().Matches(SourceTree.Read(Page))
            .Where(proof => !Exists(proof.Groups["class"].Value, proof.Groups["method"].Value))
            .Select(proof => proof.Value)
            .ShouldBeNone($"{Page} names tests that do not exist.");

        bool Exists(string name, string method) =>
            files.TryGetValue(name, out var path)
            && (method.Length == 0 || SourceTree.Read(path).Contains($" {method}(", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"`(?<class>[A-Za-z]+Tests)(\.(?<method>\w+))?`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Proof();
}
