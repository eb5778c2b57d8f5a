namespace GraphQL.Generators.Tests.Generation;

/// <summary>What is emitted for methods that find entities.</summary>
public sealed class ReferenceTests
{
    private const string Source =
        """"
        public enum Size { Small, Large }
        public sealed record Maker([ID] Guid Id);
        public sealed record Product([ID] int Id, string Sku, Size Size, Maker Maker, [property: External] decimal? Weight);
        public interface IShelf { Product? Find(int id); }

        [QueryType] public static partial class Queries { public static Product? GetOne() => null; }

        [ObjectType<Product>, Key("id"), Key("sku"), Key("size, maker { id }"), Key("sku size"), Key("maker{id}sku")]
        public static partial class ProductNode
        {
            [ReferenceResolver] public static Product? Get(int id, decimal? weight, IShelf shelf) => shelf.Find(id);
            [ReferenceResolver] public static async ValueTask<Product?> GetBySkuAsync([Map("sku")] string key, IProductByIdDataLoader products, CancellationToken token) => await products.LoadAsync(1, token);
            [ReferenceResolver, BatchResolver] internal static Task<List<Product?>> Many(IReadOnlyList<Size> sizes, [Map("maker.id")] IReadOnlyList<Guid> makers, CancellationToken cancellationToken) => null!;
            [ReferenceResolver, BatchResolver] public static object?[] More(IEnumerable<string> sku, IReadOnlyList<Size> size) => [];
        }

        [ObjectType, Key("code")]
        public sealed record Brand(string Code)
        {
            [ReferenceResolver, BatchResolver]
            public static Task<Dictionary<string, Brand>> FindAsync(IReadOnlyList<string> codes, [GlobalState] string tenant, System.Security.Claims.ClaimsPrincipal? user) => null!;
        }

        public sealed record Piece([ID] int Code, Size Size, decimal? Weight);

        [ObjectType, Key("pieces { code size }"), Key("tags")]
        public sealed record Box(IReadOnlyList<Piece> Pieces, IReadOnlyList<string> Tags)
        {
            [ReferenceResolver]
            public static Box? Find([Map("pieces.code")] IReadOnlyList<int> codes, [Map("pieces.size")] IReadOnlyList<Size> sizes, [Map("pieces.weight")] IReadOnlyList<decimal?>? weights) => null;

            [ReferenceResolver, BatchResolver]
            public static IReadOnlyList<Box?> FindByTags(IReadOnlyList<IReadOnlyList<string>> tags) => [];
        }

        public static class Loaders
        {
            [DataLoader] public static Task<IReadOnlyDictionary<int, Product>> GetProductByIdAsync(IReadOnlyList<int> ids, CancellationToken cancellationToken) => null!;
        }
        """";

    [Fact]
    public void Emit_References_IsAsCommitted()
    {
        var run = GeneratorRun.Of(Source);
        run.Reported.ShouldBeEmpty();
        run.CompilerFindings.ShouldBeEmpty();
        Snapshot.Match(run.File("References"), "References");
    }

    [Fact]
    public void Emit_References_AreNoFields() => GeneratorRun.Of(Source).File("Sdl").ShouldNotContain("find");
}
