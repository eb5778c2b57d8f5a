using System.Reflection;
using System.Text.RegularExpressions;
using Architecture.Tests.Repository;
using GraphQL.AspNetCore;
using GraphQL.Data;
using GraphQL.Execution;
using GraphQL.Federation;
using GraphQL.Language;
using GraphQL.Validation;
using Personio.Client.Errors;
using Personio.Subgraph.Errors;

namespace Architecture.Tests.Documents;

/// <summary>docs/errors.md is part of the interface: it has every code a client can meet, and none besides.</summary>
public sealed partial class ErrorReferenceTests
{
    private const string Page = "docs/errors.md";

    private static readonly Type[] Declaring =
        [typeof(ErrorCodes), typeof(ValidationErrorCodes), typeof(DataErrorCodes), typeof(HttpErrorCodes), typeof(FederationErrorCodes), typeof(PersonioErrorCodes), typeof(WriteErrorCodes), typeof(WarningCodes)];

    [Fact]
    public void Code_ThatIsDeclared_HasARow() => Codes()
        .Where(code => !Rows().Contains(code))
        .ShouldBeNone($"{Page} lacks a row that begins with the code.");

    [Fact]
    public void Row_OfTheReference_IsADeclaredCode() => Rows()
        .Where(code => !Codes().Contains(code))
        .ShouldBeNone($"{Page} describes a code that nothing declares any more.");

    [Fact]
    public void Declarations_OfCodes_AreAllLookedAt() => SourceTree.Files("src", "ErrorCodes.cs")
        .Select(path => Path.GetFileNameWithoutExtension(path))
        .Except(Declaring.Select(type => type.Name), StringComparer.Ordinal)
        .Except(OfTheProgram().Select(path => Path.GetFileNameWithoutExtension(path)), StringComparer.Ordinal)
        .ShouldBeNone("A class of error codes is missing from ErrorReferenceTests.Declaring.");

    private static HashSet<string> Codes() =>
    [
        .. Declaring.SelectMany(CodesOf),
        .. OfTheProgram().SelectMany(path => Declared().Matches(SourceTree.Read(path)).Select(match => match.Groups["code"].Value)),
        .. HostileDocuments().Select(CodeOf),
    ];

    // The program is no library: its codes are read where they are written.
    private static IEnumerable<string> OfTheProgram() => SourceTree.Files("src/Personio/Personio.Subgraph", "ErrorCodes.cs");

    private static IEnumerable<string> CodesOf(Type declaring) => declaring
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.IsLiteral && field.FieldType == typeof(string))
        .Select(field => (string)field.GetRawConstantValue()!);

    // The parser declares no constants; what it answers is what counts.
    private static IEnumerable<(string Text, ParserOptions Options)> HostileDocuments() =>
    [
        ("{", ParserOptions.Default),
        ("{ a b }", ParserOptions.Default with { MaxTokens = 2 }),
        ("{ a { b { c } } }", ParserOptions.Default with { MaxNesting = 2 }),
        ("{ a }", ParserOptions.Default with { MaxBytes = 2 }),
        ("{ a b }", ParserOptions.Default with { MaxFields = 1 }),
        ("{ a @b }", ParserOptions.Default with { MaxDirectives = 0 }),
        ("query A { a } query B { b }", ParserOptions.Default with { MaxDefinitions = 1 }),
        ("query($a: A) { a }", ParserOptions.Default with { MaxVariableDefinitions = 0 }),
    ];

    private static string CodeOf((string Text, ParserOptions Options) document) =>
        Should.Throw<SyntaxException>(() => GraphQLParser.ParseDocument(document.Text, document.Options)).Code;

    [GeneratedRegex("const string \\w+ = \"(?<code>[A-Z_]+)\";", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declared();

    private static HashSet<string> Rows() => SourceTree.ReadLines(Page)
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Split('`')[1])
        .Where(cell => cell.All(c => char.IsAsciiLetterUpper(c) || c == '_'))
        .ToHashSet(StringComparer.Ordinal);
}
