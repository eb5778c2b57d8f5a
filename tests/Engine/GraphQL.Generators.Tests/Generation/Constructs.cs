namespace GraphQL.Generators.Tests.Generation;

/// <summary>A small module for each kind of construct, with an edit that is nobody's business and one that is.</summary>
/// <param name="Body">What stands in the body of a method.</param>
/// <param name="Before">A text that the output depends on.</param>
/// <param name="After">What it is changed to.</param>
/// <param name="Emitted">The files that differ then, and no others.</param>
internal sealed record Construct(string Source, string Body, string Before, string After, params string[] Emitted)
{
    public static IReadOnlyDictionary<string, Construct> All { get; } = new Dictionary<string, Construct>(StringComparer.Ordinal)
    {
        ["Mutations"] = new(
            """
            public class NameException(string message) : Exception(message);
            public sealed class TakenException() : NameException("Taken.") { public string Name => "a"; }
            public sealed record Failed(string Message) { public static Failed CreateErrorFrom(NameException exception) => new(exception.Message); }
            [MutationType] public static partial class Mutations
            {
                [UseMutationConvention, Error<Failed>, Error<TakenException>]
                public static Task<int> RenameAsync([ID] int id, string? name) => Task.FromResult(1);
            }
            """,
            "Task.FromResult(1)", "CreateErrorFrom(NameException exception)", "CreateErrorFrom(ArgumentException exception)", "Resolvers"),
        ["Authorization"] = new(
            """
            [Authorize("archive")] public sealed record Archive(string Name);
            [QueryType, Authorize] public static partial class Queries
            {
                public static Archive GetArchive() => new("Attic");
                [Authorize("reader", Roles = ["a"])] public static int GetCount() => 7;
                [AllowAnonymous] public static int GetOpen() => 8;
            }
            """,
            "new(\"Attic\")", "\"reader\"", "\"writer\"", "Bindings"),
        ["Topics"] = new(
            """
            public enum Genre { Novel, ShortStory }
            [SubscriptionType] public static partial class Subscriptions
            {
                [Subscribe, Topic("books/{genre}")]
                public static async Task<string> OnBookAsync([EventMessage] string title, Genre genre, CancellationToken token) { await Task.Yield(); return title + 1; }
                [Subscribe] public static int OnCount([EventMessage] int count) => count;
            }
            """,
            "title + 1", "books/", "novels/", "Resolvers"),
        ["Filters"] = new(
            """
            public sealed record Book([ID] int Id, string Title, IReadOnlyList<string> Labels, Book? Next) { public int Length => Title.Length; }
            [QueryType] public static partial class Queries
            {
                [UsePaging, UseFiltering(MaxDepth = 3), UseSorting]
                public static Connection<Book> GetBooks(PagingArguments page, QueryContext<Book> query) => Connections.FromQuery(new Book[0], query, page);
            }
            """,
            "new Book[0]", "MaxDepth = 3", "MaxDepth = 4", "Resolvers"),
        ["Costs"] = new(
            """
            [QueryType] public static partial class Queries
            {
                [Cost(2), ListSize(AssumedSize = 5, SlicingArguments = ["count"])]
                public static int[] GetNumbers([Cost(0.5)] int? count) => [1];
            }
            """,
            "[1]", "Cost(2)", "Cost(3)", "Sdl"),
        ["Uploads"] = new(
            """
            public sealed record Cover(IFile Front, IReadOnlyList<IFile?>? Pages);
            [MutationType] public static partial class Mutations
            {
                public static int Upload(IFile file, Cover? cover) => 1 + 1;
            }
            """,
            "1 + 1", "IFile file", "IFile? file", "Sdl", "Resolvers"),
        ["Unions"] = new(
            """
            public interface IHit;
            public sealed record Book(string Title) : IHit;
            public sealed record Author(string Name) : IHit;
            [UnionType<IHit>, GraphQLDescription("Found.")] public static partial class HitType;
            [QueryType] public static partial class Queries { public static IHit? Search(string text) => new Book(text); }
            """,
            "new Book(text)", "Found.", "What was found.", "Sdl"),
        ["Interfaces"] = new(
            """
            [InterfaceType("Named")] public interface INamed { string Name { get; } string Shout => Name + 1; }
            public sealed record Book(string Name) : INamed;
            [InterfaceType<INamed>] public static partial class NamedType { public static int GetLength([Parent] INamed named, int factor = 1) => 1; }
            [QueryType] public static partial class Queries { public static INamed? Named => null; }
            """,
            "Name + 1", "int factor = 1", "int factor = 2", "Sdl"),
        ["Enums"] = new(
            """
            public enum Size { [GraphQLName("TINY")] Small, Large = 7, Huge = 7 }
            [QueryType] public static partial class Queries { public static Size[] GetSizes(Size? than, Size most = Size.Large) => [most]; }
            """,
            "[most]", "\"TINY\"", "\"LITTLE\"", "Sdl", "Enums"),
        ["Inputs"] = new(
            """
            public sealed record Range(int From, int? Until = null, params IReadOnlyList<IReadOnlyList<string?>> Names) { public Optional<string?> Note { get; init; } public bool Open { get; init; } = true; }
            public struct Point { public int X { get; set; } public int? Y { get; set; } }
            [InputType] public sealed class Options { public required string Theme { get; set; } public string? Font { get; set; } = "Mono"; }
            [InputType, OneOf] public sealed record By([ID] Guid? Id, string? Name, Point? Near);
            [QueryType] public static partial class Queries { public static int Count(Range range, By? by, Options? options, Point[]? points) => 1 + 1; }
            """,
            "1 + 1", "= \"Mono\"", "= \"Serif\"", "Sdl"),
        ["Lists"] = new(
            """
            public sealed record Book(string Title, IReadOnlyList<IReadOnlyList<int?>>? Matrix);
            [ObjectType<Book>] public static partial class BookNode
            {
                public static async IAsyncEnumerable<string?> GetChaptersAsync([Parent] Book book) { await Task.Yield(); yield return "1"; }
                [BatchResolver] public static Task<List<int[]?>> GetSizesAsync([Parent] IReadOnlyList<Book> books) => null!;
            }
            [QueryType] public static partial class Queries { public static HashSet<Book?> GetBooks() => []; }
            """,
            "yield return \"1\"", "List<int[]?>", "List<int[]>", "Sdl", "Resolvers"),
        ["Loaders"] = new(
            """
            public static class Loaders
            {
                [DataLoader(MaxBatchSize = 7)]
                public static Task<Dictionary<int, string>> GetNamesAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken) => Task.FromResult(new Dictionary<int, string>());
            }
            """,
            "new Dictionary<int, string>()", "MaxBatchSize = 7", "MaxBatchSize = 8", "DataLoaders"),
    };
}
