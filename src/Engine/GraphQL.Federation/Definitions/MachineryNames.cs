using GraphQL.Federation.Composite;

namespace GraphQL.Federation.Definitions;

/// <summary>Names that the subgraph specification reserves.</summary>
internal static class MachineryNames
{
    public const string Query = "Query";
    public const string ServiceField = "_service";
    public const string EntitiesField = "_entities";
    public const string Representations = "representations";
    public const string LookupsField = "_lookups";
    public const string Lookups = "_Lookups";
    public const string Any = "_Any";
    public const string Entity = "_Entity";
    public const string Service = "_Service";
    public const string SdlField = "sdl";
    public const string FieldSet = "federation__FieldSet";
    public const string Scope = "federation__Scope";
    public const string Policy = "federation__Policy";
    public const string ContextFieldValue = "federation__ContextFieldValue";
    public const string FromContext = "fromContext";
    public const string Import = "link__Import";
    public const string Purpose = "link__Purpose";
    public const string Link = "link";
    public const string Key = "key";

    /// <summary>Types that no SDL for a gateway defines: the gateway knows them.</summary>
    public static bool IsMachineryType(string name) =>
        name is Any or Entity or Service or FieldSet or Scope or Policy or ContextFieldValue or Import or Purpose || CompositeDirectives.IsScalar(name);

    /// <summary>Fields of the query root that no SDL for a gateway shows.</summary>
    public static bool IsMachineryField(string name) => name is ServiceField or EntitiesField;
}
