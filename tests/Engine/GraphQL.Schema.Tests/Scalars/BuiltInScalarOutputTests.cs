namespace GraphQL.Schema.Tests;

public sealed class BuiltInScalarOutputTests
{
    public static TheoryData<string, object, object> Serializable { get; } = new()
    {
        { "Int", 1, 1 },
        { "Int", (short)1, 1 },
        { "Int", (byte)1, 1 },
        { "Int", (long)int.MaxValue, int.MaxValue },
        { "Int", (ulong)1, 1 },
        { "Int", 3.0, 3 },
        { "Int", 3f, 3 },
        { "Int", 3.00m, 3 },
        { "Int", true, 1 },
        { "Int", "-12", -12 },
        { "Float", 1.5, 1.5 },
        { "Float", 1.5f, 1.5f },
        { "Float", 1.5m, 1.5m },
        { "Float", 1, 1L },
        { "Float", long.MaxValue, long.MaxValue },
        { "Float", "1.5", 1.5 },
        { "String", "a", "a" },
        { "String", true, "true" },
        { "String", 12L, "12" },
        { "String", 1.5, "1.5" },
        { "String", 1.50m, "1.50" },
        { "Boolean", false, false },
        { "Boolean", 0, false },
        { "Boolean", 2.5, true },
        { "ID", "a", "a" },
        { "ID", 12, "12" },
        { "ID", long.MinValue, "-9223372036854775808" },
        { "ID", ulong.MaxValue, "18446744073709551615" },
        { "ID", new Guid("f81d4fae-7dec-11d0-a765-00a0c91e6bf6"), "f81d4fae-7dec-11d0-a765-00a0c91e6bf6" },
        { "ID", 5.0, "5" },
        { "Long", 1, 1L },
        { "Long", long.MinValue, long.MinValue },
        { "Decimal", 1.10m, 1.10m },
        { "Decimal", 1, 1m },
        { "Decimal", 1.5, 1.5m },
    };

    public static TheoryData<string, object> Unserializable { get; } = new()
    {
        { "Int", (long)int.MaxValue + 1 },
        { "Int", (long)int.MinValue - 1 },
        { "Int", ulong.MaxValue },
        { "Int", 1.5 },
        { "Int", double.NaN },
        { "Int", double.PositiveInfinity },
        { "Int", 1e300 },
        { "Int", 1.5m },
        { "Int", "one" },
        { "Int", "" },
        { "Int", new object() },
        { "Float", double.NaN },
        { "Float", float.NegativeInfinity },
        { "Float", "1e400" },
        { "Float", "NaN" },
        { "String", new object() },
        { "String", double.NaN },
        { "String", new[] { 1 } },
        { "Boolean", "true" },
        { "Boolean", double.NaN },
        { "ID", 1.5 },
        { "ID", true },
        { "ID", new object() },
        { "Long", 1e19 },
        { "Long", ulong.MaxValue },
        { "Decimal", double.MaxValue },
        { "Decimal", double.NaN },
    };

    [Theory]
    [MemberData(nameof(Serializable), DisableDiscoveryEnumeration = true)]
    public void TrySerialize_Representable_AnswersWithAWritableValue(string scalar, object value, object expected)
    {
        Find(scalar).TrySerialize(value, out var result, out var error).ShouldBeTrue();

        result.ShouldBe(expected);
        result!.GetType().ShouldBe(expected.GetType());
        error.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Unserializable), DisableDiscoveryEnumeration = true)]
    public void TrySerialize_NotRepresentable_IsAnErrorThatTellsOnlyTheType(string scalar, object value)
    {
        Find(scalar).TrySerialize(value, out var result, out var error).ShouldBeFalse();

        result.ShouldBeNull();
        error.ShouldNotBeNull().ShouldStartWith($"{scalar} cannot represent a value of the .NET type {value.GetType().Name}");
    }

    private static ScalarCoercion Find(string name)
    {
        KnownScalars.TryGet(name, out var scalar).ShouldBeTrue();
        return scalar!.Coercion;
    }
}
