using GraphQL.Execution;

namespace GraphQL.Federation.Tests.Support;

/// <summary>A module of SDL, its fields read from the shop's records.</summary>
internal sealed class SdlModule(string sdl) : SchemaModule
{
    public override string Sdl => sdl;

    public override void Bind(SchemaBindings bindings) => bindings
        .Object<Product>("Product")
        .Object<Shelf>("Shelf")
        .Fallback(field => new PropertyBinding(parent => (parent, field.Name) switch
        {
            (Product product, "id") => product.Id,
            (Product product, "sku") => product.Sku,
            (Product product, "package") => product.Package,
            (Product product, "name") => product.Name,
            (Shelf shelf, "row") => shelf.Row,
            (Shelf shelf, "label") => $"{shelf.Place} {shelf.Row}",
            _ => null,
        }));
}
