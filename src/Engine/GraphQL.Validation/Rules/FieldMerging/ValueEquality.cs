using System.Runtime.CompilerServices;
using GraphQL.Language;

namespace GraphQL.Validation.Rules.FieldMerging;

/// <summary>Whether literals and argument lists say the same, whatever the order of names in them.</summary>
internal static class ValueEquality
{
    public static bool AreEqual(IReadOnlyList<ArgumentNode> a, IReadOnlyList<ArgumentNode> b)
    {
        if (a.Count != b.Count)
        {
            return false;
        }

        if (a.Count == 0)
        {
            return true;
        }

        var left = a.OrderBy(x => x.Name.Value, StringComparer.Ordinal);
        var right = b.OrderBy(x => x.Name.Value, StringComparer.Ordinal);
        return left.Zip(right).All(p => p.First.Name.Value == p.Second.Name.Value && AreEqual(p.First.Value, p.Second.Value));
    }

    public static bool AreEqual(IValueNode a, IValueNode b)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return (a, b) switch
        {
            (VariableNode x, VariableNode y) => x.Name.Value == y.Name.Value,
            (IntValueNode x, IntValueNode y) => x.Value == y.Value,
            (FloatValueNode x, FloatValueNode y) => x.Value == y.Value,
            (StringValueNode x, StringValueNode y) => x.Value == y.Value,
            (BooleanValueNode x, BooleanValueNode y) => x.Value == y.Value,
            (EnumValueNode x, EnumValueNode y) => x.Value == y.Value,
            (NullValueNode, NullValueNode) => true,
            (ListValueNode x, ListValueNode y) =>
                x.Items.Count == y.Items.Count && x.Items.Zip(y.Items).All(p => AreEqual(p.First, p.Second)),
            (ObjectValueNode x, ObjectValueNode y) => AreEqual(x.Fields, y.Fields),
            _ => false,
        };
    }

    private static bool AreEqual(IReadOnlyList<ObjectFieldNode> a, IReadOnlyList<ObjectFieldNode> b)
    {
        if (a.Count != b.Count)
        {
            return false;
        }

        var left = a.OrderBy(x => x.Name.Value, StringComparer.Ordinal);
        var right = b.OrderBy(x => x.Name.Value, StringComparer.Ordinal);
        return left.Zip(right).All(p => p.First.Name.Value == p.Second.Name.Value && AreEqual(p.First.Value, p.Second.Value));
    }
}
