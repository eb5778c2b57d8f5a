namespace GraphQL.Generators.Parsing;

/// <summary>The engine's types, by metadata name: the generator never loads them.</summary>
internal static class KnownNames
{
    public const string Module = "GraphQL.ModuleAttribute";
    public const string QueryType = "GraphQL.QueryTypeAttribute";
    public const string MutationType = "GraphQL.MutationTypeAttribute";
    public const string SubscriptionType = "GraphQL.SubscriptionTypeAttribute";
    public const string ObjectType = "GraphQL.ObjectTypeAttribute";
    public const string ObjectTypeOf = "GraphQL.ObjectTypeAttribute`1";
    public const string InterfaceType = "GraphQL.InterfaceTypeAttribute";
    public const string InterfaceTypeOf = "GraphQL.InterfaceTypeAttribute`1";
    public const string UnionType = "GraphQL.UnionTypeAttribute";
    public const string UnionTypeOf = "GraphQL.UnionTypeAttribute`1";
    public const string EnumType = "GraphQL.EnumTypeAttribute";
    public const string InputType = "GraphQL.InputTypeAttribute";
    public const string OneOf = "GraphQL.OneOfAttribute";

    public const string Name = "GraphQL.GraphQLNameAttribute";
    public const string Description = "GraphQL.GraphQLDescriptionAttribute";
    public const string Ignore = "GraphQL.GraphQLIgnoreAttribute";
    public const string Deprecated = "GraphQL.GraphQLDeprecatedAttribute";
    public const string Tag = "GraphQL.TagAttribute";
    public const string TagProperties = "Properties";
    public const string Cost = "GraphQL.CostAttribute";
    public const string ListSize = "GraphQL.ListSizeAttribute";
    public const string Directive = "GraphQL.DirectiveAttribute";
    public const string BindMember = "GraphQL.BindMemberAttribute";
    public const string Id = "GraphQL.IDAttribute";
    public const string Type = "GraphQL.GraphQLTypeAttribute";
    public const string NonNull = "GraphQL.GraphQLNonNullAttribute";
    public const string DefaultValue = "GraphQL.GraphQLDefaultValueAttribute";

    public const string BatchResolver = "GraphQL.BatchResolverAttribute";
    public const string Parent = "GraphQL.ParentAttribute";
    public const string Argument = "GraphQL.ArgumentAttribute";
    public const string Service = "GraphQL.ServiceAttribute";
    public const string IsSelected = "GraphQL.IsSelectedAttribute";
    public const string GlobalState = "GraphQL.GlobalStateAttribute";
    public const string EventMessage = "GraphQL.EventMessageAttribute";
    public const string Subscribe = "GraphQL.SubscribeAttribute";
    public const string Topic = "GraphQL.TopicAttribute";
    public const string Authorize = "GraphQL.AuthorizeAttribute";
    public const string AuthorizeTag = "GraphQL.AuthorizeTagAttribute";
    public const string AllowAnonymous = "GraphQL.AllowAnonymousAttribute";
    public const string ClaimsPrincipal = "System.Security.Claims.ClaimsPrincipal";
    public const string UsePaging = "GraphQL.Data.UsePagingAttribute";
    public const string UseFiltering = "GraphQL.Data.UseFilteringAttribute";
    public const string UseSorting = "GraphQL.Data.UseSortingAttribute";
    public const string ComparedBy = "GraphQL.Data.ComparedByAttribute";
    public const string DataLoader = "GraphQL.DataLoader.DataLoaderAttribute";
    public const string UseMutationConvention = "GraphQL.Data.UseMutationConventionAttribute";
    public const string MutationConventions = "GraphQL.Data.MutationConventionsAttribute";
    public const string Error = "GraphQL.Data.ErrorAttribute";
    public const string ErrorOf = "GraphQL.Data.ErrorAttribute`1";

    public const string Key = "GraphQL.Federation.KeyAttribute";
    public const string ReferenceResolver = "GraphQL.Federation.ReferenceResolverAttribute";
    public const string Map = "GraphQL.Federation.MapAttribute";

    public const string AsyncEnumerable = "System.Collections.Generic.IAsyncEnumerable`1";
    public const string Optional = "GraphQL.Optional`1";
    public const string Connection = ConnectionName + "`1";
    public const string ConnectionName = "GraphQL.Data.Connection";
    public const string PagingArguments = "GraphQL.Data.PagingArguments";
    public const string QueryContext = "GraphQL.Data.QueryContext`1";
    public const string SelectedFields = "GraphQL.Execution.SelectedFields";
    public const string ServiceCollection = "Microsoft.Extensions.DependencyInjection.IServiceCollection";
    public const string ServiceProviderExtensions = "Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions";

    /// <summary>The assembly whose get-only properties are known to be plain.</summary>
    public const string DataAssembly = "GraphQL.Data";

    /// <summary>What makes a class part of the module.</summary>
    public static readonly string[] TypeTriggers =
    [
        QueryType, MutationType, SubscriptionType, ObjectType, ObjectTypeOf, InterfaceType, InterfaceTypeOf, UnionType, UnionTypeOf, EnumType,
        InputType,
    ];
}
