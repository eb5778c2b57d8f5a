using GraphQL.Schema;

namespace GraphQL.Execution;

/// <summary>
/// Gives a schema <c>@defer</c> and <c>@stream</c>. Clients that can take a response in several parts then get it so; for others the directives
/// are ignored.
/// </summary>
public sealed class IncrementalDeliveryModule : SchemaModule
{
    public override string Sdl => IncrementalDirectives.Sdl;

    public override void Bind(SchemaBindings bindings)
    {
    }
}
