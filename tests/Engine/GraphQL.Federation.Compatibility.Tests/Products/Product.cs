namespace GraphQL.Federation.Compatibility.Tests.Products;

[Custom, Key("id"), Key("sku package"), Key("sku variation { id }")]
public sealed record Product(
    [property: ID] string Id,
    string? Sku,
    string? Package,
    ProductVariation? Variation,
    ProductDimension? Dimensions,
    [property: Provides("totalProductsCreated")] User? CreatedBy,
    [property: Tag("internal")] string? Notes,
    IReadOnlyList<ProductResearch> Research)
{
    [ReferenceResolver]
    public static Product? Find(string id) => Catalogue.Products.FirstOrDefault(product => product.Id == id);

    [ReferenceResolver]
    public static Product? FindByPackage(string sku, string package) =>
        Catalogue.Products.FirstOrDefault(product => product.Sku == sku && product.Package == package);

    [ReferenceResolver]
    public static Product? FindByVariation(string sku, [Map("variation.id")] string variation) =>
        Catalogue.Products.FirstOrDefault(product => product.Sku == sku && product.Variation?.Id == variation);
}

public sealed record ProductVariation([property: ID] string Id);

[Shareable]
public sealed record ProductDimension(string? Size, double? Weight, [property: Inaccessible] string? Unit);

public sealed record CaseStudy([property: ID] string CaseNumber, string? Description);

[Key("study { caseNumber }")]
public sealed record ProductResearch(CaseStudy Study, string? Outcome)
{
    [ReferenceResolver]
    public static ProductResearch? Find([Map("study.caseNumber")] string caseNumber) =>
        Catalogue.Research.FirstOrDefault(research => research.Study.CaseNumber == caseNumber);
}

[Key("sku package")]
public sealed record DeprecatedProduct(string Sku, string Package, string? Reason, User? CreatedBy)
{
    [ReferenceResolver]
    public static DeprecatedProduct? Find(string sku, string package) =>
        Catalogue.Deprecated is var product && product.Sku == sku && product.Package == package ? product : null;
}

[ObjectType, InterfaceObject, Key("id")]
public sealed record Inventory([property: ID] string Id)
{
    public IReadOnlyList<DeprecatedProduct> DeprecatedProducts => [Catalogue.Deprecated];

    [ReferenceResolver]
    public static Inventory? Find(string id) => id == "apollo-oss" ? new Inventory(id) : null;
}

[Key("email")]
public sealed record User([property: ID, External] string Email)
{
    [Requires("totalProductsCreated yearsOfEmployment")]
    public int? AverageProductsCreatedPerYear =>
        TotalProductsCreated is { } total && YearsOfEmployment > 0 ? (int)Math.Round((double)total / YearsOfEmployment) : null;

    [Override("users")]
    public string? Name => "Jane Smith";

    [External]
    public int? TotalProductsCreated { get; init; }

    [External]
    public int YearsOfEmployment { get; init; }

    [ReferenceResolver]
    public static User? Find(string email, int? totalProductsCreated, int? yearsOfEmployment) => email != "support@apollographql.com"
        ? null
        : new User(email) { TotalProductsCreated = totalProductsCreated ?? 1337, YearsOfEmployment = yearsOfEmployment ?? 0 };
}

[QueryType]
public static partial class ProductQueries
{
    public static Product? GetProduct([ID] string id) => Product.Find(id);

    [GraphQLDeprecated("Use product query instead")]
    public static DeprecatedProduct? GetDeprecatedProduct(string sku, string package) => DeprecatedProduct.Find(sku, package);
}
