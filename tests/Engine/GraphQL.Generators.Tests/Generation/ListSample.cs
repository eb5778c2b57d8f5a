namespace GraphQL.Generators.Tests.Generation;

/// <summary>A small module with lists that are filtered and ordered, of everything that can be compared.</summary>
internal static class ListSample
{
    public const string Source =
        """"
        namespace Sample;

        public sealed record Book(
            [property: ID] long Id, string Title, Genre Genre, Genre? Second, double Rating, decimal? Price, DateOnly? Published, DateTimeOffset SeenAt,
            TimeOnly? Opens, DateTime Local, Guid Key, Uri? Home, bool IsNew, short Pages, System.Text.Json.JsonElement Raw)
        {
            /// <summary>Who wrote it.</summary>
            [Tag("pii")]
            public Author? Author { get; init; }

            public IReadOnlyList<Author> Translators { get; init; } = [];

            public IReadOnlyList<string> Tags { get; init; } = [];

            public Genre?[]? Shelves { get; init; }

            [GraphQLName("class")]
            public string? Category { get; init; }

            [GraphQLIgnore]
            public string? Secret { get; init; }

            public string Shouted => Title.ToUpperInvariant();

            public Reference? Sequel { get; init; }

            public Reference? Prequel { get; init; }
        }

        public sealed record Author(string Name)
        {
            public Author? Mentor { get; init; }
        }

        /// <summary>No type of the schema: a resolver answers with what it refers to.</summary>
        public sealed record Reference([property: ID] string Id, Binding Binding, Author? Author);

        public enum Binding { Hard, Soft }

        public enum Genre { Novel, Poem }

        [QueryType]
        public static partial class BookQueries
        {
            [UsePaging, UseFiltering(MaxDepth = 4, MaxListItems = 20), UseSorting]
            public static Connection<Book> GetBooks(PagingArguments page, QueryContext<Book> query) => throw new NotSupportedException();

            [UseFiltering]
            public static Task<IReadOnlyList<Author>> GetAuthorsAsync(QueryContext<Author> query, [IsSelected("name", "mentor")] bool wantsNames)
                => throw new NotSupportedException();

            public static Book? GetBook([ID] long id, QueryContext<Book> query) => null;
        }

        [ObjectType<Book>]
        public static partial class BookNode
        {
            [ComparedBy(nameof(Book.Sequel))]
            public static Book? GetSequel([Parent] Book book) => null;

            public static Book? GetPrequel([Parent] Book book) => null;

            [BatchResolver, UseSorting(MaxKeys = 2)]
            public static List<List<Book>> GetSimilar([Parent] IReadOnlyList<Book> books, QueryContext<Book> query) => [];
        }
        """";

    public static GeneratorRun Run() => GeneratorRun.Of(Source);
}
