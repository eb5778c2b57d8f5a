using System.Text.RegularExpressions;
using Architecture.Tests.Repository;

namespace Architecture.Tests.Code;

/// <summary>What files and folders are called, and how long they get.</summary>
public sealed partial class FileTests
{
    private const int MaxLines = 300;

    // Names that say nothing about what is inside.
    private static readonly HashSet<string> EmptyWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Common", "Manager", "Managers", "Impl", "Misc",
    };

    // Files longer than the limit, each with its reason.
    private static readonly Dictionary<string, string> Longer = new(StringComparer.Ordinal);

    [Fact]
    public void File_OfTheSource_HasAtMostThreeHundredLines() => SourceTree.Files("src", ".cs")
        .Where(path => !Longer.ContainsKey(path))
        .Select(path => (Path: path, Lines: SourceTree.ReadLines(path).Length))
        .Where(file => file.Lines > MaxLines)
        .Select(file => $"{file.Path} has {file.Lines} lines")
        .ShouldBeNone($"A file above {MaxLines} lines wants to be two: partials by aspect.");

    [Fact]
    public void Exceptions_OfTheLength_AreStillNeeded() => Longer.Keys
        .Where(path => !SourceTree.Exists(path) || SourceTree.ReadLines(path).Length <= MaxLines)
        .ShouldBeNone("FileTests excuses a file that needs no excuse any more.");

    [Fact]
    public void Name_OfAFileOrFolder_SaysWhatIsInside() => new[] { "src", "tests", "bench" }
        .SelectMany(folder => SourceTree.Files(folder, ".cs"))
        .Where(path => path.Split('/', '.').SelectMany(part => Word().Matches(part)).Any(word => EmptyWords.Contains(word.Value)))
        .ShouldBeNone("Name the thing by what it does; Helpers, Utils, Common, Manager and Impl fit everything.");

    [Fact]
    public void Namespace_OfAFile_IsFileScoped() => SourceTree.Files("src", ".cs").Concat(SourceTree.Files("tests", ".cs"))
        .Where(path => SourceTree.ReadLines(path).Any(line => BlockNamespace().IsMatch(line)))
        .ShouldBeNone("Namespaces are file-scoped.");

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"^namespace [\w.]+\s*\{?$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BlockNamespace();
}
