using System.Diagnostics.CodeAnalysis;
using GraphQL.Language;

namespace Personio.Subgraph.Access;

/// <summary>What operations ask of their callers as a whole. What single fields and types ask beside that is said by their tags.</summary>
[SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "Made by the service provider.")]
internal sealed class AccessModule : SchemaModule
{
    public override string Sdl => "";

    public override void Bind(SchemaBindings bindings) => bindings
        .Authorize(OperationType.Query, new AuthorizationRule(Permission.Read))
        .Authorize(OperationType.Mutation, new AuthorizationRule(Permission.Write))
        .Authorize(OperationType.Subscription, new AuthorizationRule(Permission.Read))

        // What a tag says about data says who may keep it, too.
        .KeepPrivate(DataClass.Personal)
        .KeepPrivate(DataClass.Health)
        .KeepPrivate(DataClass.Pay)

        // The schema, as composition reads it is no secret among those who are known: introspection shows it, too.
        .AllowAnonymous("Query", "_service");
}
