namespace GraphQL.Federation.Tests.Support;

internal sealed record Product(string Id, string? Sku = null, string? Package = null, string? Name = null);

internal sealed record Shelf(string Place, int Row);

/// <summary>A subgraph with entities of one key, several keys and a key within an object.</summary>
internal static class Shop
{
    public const string Sdl = """
        type Query { hello: String }
        type Product @key(fields: "id") @key(fields: "sku package") {
          id: ID!
          sku: String
          package: String
          name: String
        }
        type Shelf @key(fields: "place { code } row") { place: Place!  row: Int!  label: String }
        type Place { code: Code! }
        type Brand @key(fields: "id", resolvable: false) { id: ID! }
        enum Code { NORTH SOUTH }
        """;

    /// <summary>Resolvers that answer from what the shop has: every product but the missing one, and shelves below row 10.</summary>
    public static ShopServer Open(FederationOptions? options = null) => new(
        Sdl,
        options,
        new RecordingResolver("Product", "id", key => FindById(key.Get<string>())),
        new RecordingResolver("Product", "package sku", key =>
            new Product("by-sku", key.Get<string>("sku"), key.Get<string>("package"), "Sku")),
        new RecordingResolver("Shelf", "row place { code }", key =>
            key.Get<int>("row") < 10 ? new Shelf(key.Get<string>("place.code"), key.Get<int>("row")) : null));

    private static Product? FindById(string id) => id == "missing" ? null : new Product(id, Name: $"Product {id}");
}
