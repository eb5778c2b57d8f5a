using GraphQL.Generators.Tests.Generation;

namespace GraphQL.Generators.Tests.Diagnostics;

/// <summary>Methods that find entities.</summary>
public sealed class ReferenceDiagnosticTests
{
    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "GQL0020", "'Queries.Find(int)' finds no entity", "[QueryType] public static partial class Queries { public static Book? GetOne() => null; [ReferenceResolver] public static Book? Find(int id) => null; }" },
        { "GQL0020", "finds no entity", "[ObjectType<Book>] public static partial class N { [ReferenceResolver] public static Book? Find(int id) => null; }" },
        { "GQL0020", "finds no entity", "[ObjectType<Book>, Key(\"id\", Resolvable = false)] public static partial class N { [ReferenceResolver] public static Book? Find(int id) => null; }" },
        { "GQL0020", "finds no entity", "[Key(\"id\")] public sealed record Unreached(int Id) { [ReferenceResolver] public static Unreached? Find(int id) => null; }" },
        { "GQL0020", "must be static, not generic, and public or internal", Node("[ReferenceResolver] private static Book? Find(int id) => null;") },
        { "GQL0020", "must be static, not generic, and public or internal", Node("[ReferenceResolver] public static Book? Find<T>(int id) => null;") },
        { "GQL0021", "must take all fields of a key of 'Book': (id) or (title, author.name)", Node("[ReferenceResolver] public static Book? Find() => null;") },
        { "GQL0021", "must take all fields of a key of 'Book': (id) or (title, author.name)", Node("[ReferenceResolver] public static Book? Find(string title) => null;") },
        { "GQL0021", "takes 'number', which is no scalar or enum of 'Book'", Node("[ReferenceResolver] public static Book? Find(int number) => null;") },
        { "GQL0021", "takes 'author', which is no scalar or enum of 'Book'", Node("[ReferenceResolver] public static Book? Find(int id, string author) => null;") },
        { "GQL0021", "takes 'title' as 'int', but the field is 'String' in the schema", Node("[ReferenceResolver] public static Book? Find(int id, int title) => null;") },
        { "GQL0021", "takes 'title', which is not part of the key \"id\" and may be missing; make it nullable", Node("[ReferenceResolver] public static Book? Find(int id, string title) => null;") },
        { "GQL0021", "takes 'page', which belongs to a field", Node("[ReferenceResolver] public static Book? Find(int id, PagingArguments page) => null;") },
        { "GQL0021", "takes 'book', which belongs to a field", Node("[ReferenceResolver] public static Book? Find(int id, [Parent] Book book) => null;") },
        { "GQL0021", "takes 'id' for one entity, but finds many; take IReadOnlyList<int>", Node("[ReferenceResolver, BatchResolver] public static Book?[] Find(int id) => [];") },
        { "GQL0021", "is the second one for the key \"id\" of 'Book'", Node("[ReferenceResolver] public static Book? Find(int id) => null; [ReferenceResolver] public static Book? FindToo(int id) => null;") },
        { "GQL0021", "takes 'tags' as 'string?', but the field is '[String]' in the schema", Node("[ReferenceResolver] public static Book? Find(int id, string? tags) => null;") },
        { "GQL0021", "takes 'title' as 'IReadOnlyList<string>?', but the field is 'String' in the schema", Node("[ReferenceResolver] public static Book? Find(int id, IReadOnlyList<string>? title) => null;") },
        { "GQL0021", "takes 'tags', which is not part of the key \"id\" and whose items may be null; make them nullable", Node("[ReferenceResolver] public static Book? Find(int id, IReadOnlyList<string>? tags) => null;") },
        { "GQL0022", "returns 'Dictionary<IReadOnlyList<string>, Book>'", "[ObjectType<Book>, Key(\"tags\")] public static partial class N { [ReferenceResolver, BatchResolver] public static Dictionary<IReadOnlyList<string>, Book> Find(IReadOnlyList<IReadOnlyList<string>> tags) => null!; }" },
        { "GQL0022", "returns 'Author'; return Book?, or a Task or ValueTask of it", Node("[ReferenceResolver] public static Author Find(int id) => null!;") },
        { "GQL0022", "returns 'Task<Book[]>'; return Book?", Node("[ReferenceResolver] public static Task<Book[]> Find(int id) => null!;") },
        { "GQL0022", "returns 'Book'; return IReadOnlyList<Book?>, or by a key of one field that is no list a dictionary", Node("[ReferenceResolver, BatchResolver] public static Book Find(IReadOnlyList<int> id) => null!;") },
        {
            "GQL0022", "returns 'Dictionary<string, Book>'",
            Node("[ReferenceResolver, BatchResolver] public static Dictionary<string, Book> Find(IReadOnlyList<string> title, [Map(\"author.name\")] IReadOnlyList<string> names) => null!;")
        },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Run_Mistake_IsReportedWhereItStands(string id, string message, string source)
    {
        var run = GeneratorRun.Of("public sealed record Book([ID] int Id, string Title, Author Author, IReadOnlyList<string> Tags); public sealed record Author(string Name);\n" + source);
        var found = run.Reported.FirstOrDefault(d => d.Id == id && d.GetMessage().Contains(message, StringComparison.Ordinal));
        found.ShouldNotBeNull(string.Join('\n', run.Reported));
        found.Location.GetLineSpan().Path.ShouldBe("Source.cs");
    }

    private static string Node(string member) => $"[ObjectType<Book>, Key(\"id\"), Key(\"title author {{{{ name }}}}\")] public static partial class BookNode {{ {member} }}"
        .Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);
}
