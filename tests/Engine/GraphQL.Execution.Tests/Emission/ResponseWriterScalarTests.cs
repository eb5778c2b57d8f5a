using System.Text.Json;

namespace GraphQL.Execution.Tests.Emission;

public sealed class ResponseWriterScalarTests
{
    public static TheoryData<object?, string> Scalars => new()
    {
        { null, "null" },
        { "text", "\"text\"" },
        { true, "true" },
        { false, "false" },
        { 0, "0" },
        { int.MinValue, "-2147483648" },
        { long.MaxValue, "9223372036854775807" },
        { 1.5, "1.5" },
        { -0.1, "-0.1" },
        { 1e300, "1E+300" },
        { double.Epsilon, "5E-324" },
        { 0.1f, "0.1" },
        { double.NaN, "null" },
        { double.PositiveInfinity, "null" },
        { float.NegativeInfinity, "null" },
        { 12.50m, "12.50" },
        { decimal.MinValue, "-79228162514264337593543950335" },
        { 0.0000000000000000000000000001m, "0.0000000000000000000000000001" },
        { new Guid("0b8f5c3e-1a2b-4c5d-8e9f-001122334455"), "\"0b8f5c3e-1a2b-4c5d-8e9f-001122334455\"" },
        { new DateOnly(2026, 2, 3), "\"2026-02-03\"" },
        { DateOnly.MaxValue, "\"9999-12-31\"" },
        { new TimeOnly(7, 5, 0), "\"07:05:00\"" },
        { new TimeOnly(7, 5, 9, 120), "\"07:05:09.12\"" },
        { new TimeOnly(TimeOnly.MaxValue.Ticks), "\"23:59:59.9999999\"" },
        { new DateTime(2026, 2, 3, 4, 5, 6), "\"2026-02-03T04:05:06\"" },
        { new DateTime(2026, 2, 3, 4, 5, 6, 70, DateTimeKind.Utc), "\"2026-02-03T04:05:06.07\"" },
        { new DateTime(2026, 2, 3, 4, 5, 6, DateTimeKind.Local), "\"2026-02-03T04:05:06\"" },
        { new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero), "\"2026-02-03T04:05:06Z\"" },
        { new DateTimeOffset(2026, 2, 3, 4, 5, 6, 7, TimeSpan.Zero), "\"2026-02-03T04:05:06.007Z\"" },
        { new DateTimeOffset(2026, 2, 3, 4, 5, 10, TimeSpan.FromMinutes(-570)), "\"2026-02-03T04:05:10-09:30\"" },
        { new DateTimeOffset(2026, 2, 3, 4, 5, 6, 500, TimeSpan.FromHours(2)), "\"2026-02-03T04:05:06.5+02:00\"" },
        { DateTimeOffset.MaxValue, "\"9999-12-31T23:59:59.9999999Z\"" },
        { new Uri("https://example.com/a%20b?c=%C3%A4"), "\"https://example.com/a%20b?c=%C3%A4\"" },
        { DayOfWeek.Friday, "\"Friday\"" },
    };

    [Theory]
    [MemberData(nameof(Scalars))]
    public void Scalar_AnyKind_IsWrittenAsJson(object? value, string expected)
    {
        var json = WrittenJson.Of((ref ResponseWriter w) => w.Scalar(value));

        json.ShouldBe(expected);
        JsonDocument.Parse(json).Dispose();
    }

    [Theory]
    [InlineData("""{"a":[1, 2.50,"x\u00e9"],"b":null}""")]
    [InlineData("\"text\"")]
    [InlineData("-12e3")]
    public void Json_Element_IsWrittenAsItStands(string text) =>
        WrittenJson.Of((ref ResponseWriter w) => w.Json(JsonDocument.Parse(text).RootElement)).ShouldBe(text);

    [Fact]
    public void Json_LongerThanABuffer_IsWrittenWhole()
    {
        var text = JsonSerializer.Serialize(Enumerable.Range(0, 5000).Select(i => $"item {i} äöü"));

        WrittenJson.Of((ref ResponseWriter w) => w.Json(JsonDocument.Parse(text).RootElement)).ShouldBe(text);
    }

    [Fact]
    public void Json_Undefined_IsNull() => WrittenJson.Of((ref ResponseWriter w) => w.Json(default)).ShouldBe("null");

    [Fact]
    public void Commas_NestedObjectsAndArrays_StandBetweenMembersOnly()
    {
        var (a, b) = (new ResponseName("a"), new ResponseName("b"));

        var json = WrittenJson.Of((ref ResponseWriter w) =>
        {
            w.BeginObject();
            w.Name(a);
            w.BeginArray();
            w.BeginArray();
            w.EndArray();
            w.BeginObject();
            w.EndObject();
            w.Int(1);
            w.Null();
            w.Boolean(true);
            w.String("s");
            w.AsciiString("E"u8);
            w.EndArray();
            w.Name(b);
            w.BeginObject();
            w.Name(a);
            w.Long(2);
            w.AnyName("any \"name\"");
            w.Null();
            w.Name(b);
            w.Decimal(3);
            w.EndObject();
            w.EndObject();
        });

        json.ShouldBe("""{"a":[[],{},1,null,true,"s","E"],"b":{"a":2,"any \"name\"":null,"b":3}}""");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(100)]
    [InlineData(4095)]
    [InlineData(4096)]
    public void Values_AtEveryBorderOfBuffers_FitIn(int segment)
    {
        var name = new ResponseName(new string('n', 70));
        var token = new byte[300];
        Array.Fill(token, (byte)'E');

        var json = WrittenJson.Of(
            (ref ResponseWriter w) =>
            {
                w.BeginArray();
                for (var i = 0; i < 400; i++)
                {
                    w.BeginObject();
                    w.Name(name);
                    w.Scalar(Scalars.ElementAt(i % Scalars.Count).Data.Item1);
                    w.EndObject();
                    w.AsciiString(token.AsSpan(0, i % 300));
                    w.String(new string('x', i));
                }

                w.EndArray();
            },
            segment);

        var array = JsonDocument.Parse(json).RootElement;
        array.GetArrayLength().ShouldBe(1200);
        for (var i = 0; i < 400; i++)
        {
            array[i * 3].GetProperty(name.Value).GetRawText().ShouldBe(Scalars.ElementAt(i % Scalars.Count).Data.Item2);
            array[(i * 3) + 1].GetString().ShouldBe(new string('E', i % 300));
            array[(i * 3) + 2].GetString().ShouldBe(new string('x', i));
        }
    }
}
