using GraphQL.Execution;

[assembly: GraphQL.Module("ProductsTypes")]
[assembly: GraphQL.Federation.Link("https://myspecs.dev/myCustomDirective/v1.0", Import = ["@custom"])]
[assembly: GraphQL.Federation.ComposeDirective("@custom")]

namespace GraphQL.Federation.Compatibility.Tests.Products;

/// <summary>A directive that belongs to nobody but this subgraph.</summary>
[Directive("custom")]
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CustomAttribute : Attribute;

/// <summary>What the suite's subgraph has: two products, one that is out of date, and who made them.</summary>
internal static class Catalogue
{
    private static readonly ProductDimension Small = new("small", 1, "kg");

    private static readonly User Support = new("support@apollographql.com") { TotalProductsCreated = 1337, YearsOfEmployment = 10 };

    public static DeprecatedProduct Deprecated { get; } =
        new("apollo-federation-v1", "@apollo/federation-v1", "Migrate to Federation V2", Support);

    public static IReadOnlyList<ProductResearch> Research { get; } =
    [
        new(new CaseStudy("1234", "Federation Study"), null),
        new(new CaseStudy("1235", "Studio Study"), null),
    ];

    public static IReadOnlyList<Product> Products { get; } =
    [
        new("apollo-federation", "federation", "@apollo/federation", new ProductVariation("OSS"), Small, Support, null, [Research[0]]),
        new("apollo-studio", "studio", "", new ProductVariation("platform"), Small, Support, null, [Research[1]]),
    ];
}

/// <summary>Defines the directive that the attribute stands for.</summary>
internal sealed class CustomDirective : SchemaModule
{
    public override string Sdl => "directive @custom on OBJECT";

    public override void Bind(SchemaBindings bindings)
    {
    }
}
