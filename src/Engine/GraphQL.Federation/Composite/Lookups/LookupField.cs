using GraphQL.Execution;
using GraphQL.Federation.Entities;

namespace GraphQL.Federation.Composite.Lookups;

/// <summary>Finds an entity by the arguments, together with all others that the operation looks up by the same key.</summary>
internal sealed class LookupField(LookupDeclaration declaration) : FieldResolver
{
    private ResolvableKey? _key;
    private int[] _order = [];

    // It is a share in calls that all lookups of the operation have together, as an entity of _entities is.
    public override bool CallsSomebody => false;

    /// <summary>Says who finds the entities. Nothing runs before.</summary>
    public void Complete(EntityTable entities)
    {
        var paths = declaration.Arguments.Select(argument => argument.Path).ToList();
        _key = entities.KeysOf(declaration.TypeName)!.Single(key => key.Shape.Paths.Order(StringComparer.Ordinal).SequenceEqual(paths.Order(StringComparer.Ordinal)));
        _order = [.. _key.Shape.Paths.Select(path => paths.IndexOf(path))];
    }

    public override void Resolve(FieldContext context)
    {
        var key = new EntityKey(_key!.Shape, [.. _order.Select(position => context.Argument(position)!)]);
        _key.Resolver.Check(key);
        var found = context.Service<LookupBatches>().Of(_key, context).LoadAsync(key, context.CancellationToken);
        for (var row = 0; row < context.Count; row++)
        {
            context.SetTask(row, found);
        }
    }
}
