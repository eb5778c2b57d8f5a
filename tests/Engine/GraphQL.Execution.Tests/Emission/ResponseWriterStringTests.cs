using System.Text;
using System.Text.Json;

namespace GraphQL.Execution.Tests.Emission;

public sealed class ResponseWriterStringTests
{
    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("a", "\"a\"")]
    [InlineData("abcdefgh", "\"abcdefgh\"")]
    [InlineData("Anna-Lena Müller", "\"Anna-Lena Müller\"")]
    [InlineData("\"", "\"\\\"\"")]
    [InlineData("C:\\x", "\"C:\\\\x\"")]
    [InlineData("\n\r\t\b\f", "\"\\n\\r\\t\\b\\f\"")]
    [InlineData("\0\u0001\u001f\u007f", "\"\\u0000\\u0001\\u001f\u007f\"")]
    [InlineData("</script>&'", "\"</script>&'\"")]
    [InlineData("ß\u0080\u07ff\u0800\uffff", "\"ß\u0080\u07ff\u0800\uffff\"")]
    [InlineData("日本語と한국어", "\"日本語と한국어\"")]
    [InlineData("👩‍💻 and 𝒳", "\"👩‍💻 and 𝒳\"")]
    [InlineData("\u2028\u2029", "\"\u2028\u2029\"")]
    public void String_AnyText_IsWrittenInUtf8WithTheEscapesThatJsonAsksFor(string text, string expected) =>
        WrittenJson.Of((ref ResponseWriter w) => w.String(text)).ShouldBe(expected);

    [Fact]
    public void String_Null_IsNull() => WrittenJson.Of((ref ResponseWriter w) => w.String(null)).ShouldBe("null");

    // As numbers: an attribute's text is stored in UTF-8, which has no lone surrogates.
    [Theory]
    [InlineData(new[] { 0xD800 }, "\ufffd")]
    [InlineData(new[] { 0xDC00 }, "\ufffd")]
    [InlineData(new[] { 'a', 0xD83D }, "a\ufffd")]
    [InlineData(new[] { 0xD83D, 'a' }, "\ufffda")]
    [InlineData(new[] { 0xD83D, '"' }, "\ufffd\"")]
    [InlineData(new[] { 0xDC00, 0xD800 }, "\ufffd\ufffd")]
    [InlineData(new[] { 0xD83D, 0xD83D, 0xDE00 }, "\ufffd😀")]
    [InlineData(new[] { 0xD83D, 0xE4 }, "\ufffdä")]
    public void String_LoneSurrogate_IsReplaced(int[] text, string expected) =>
        Read(string.Concat(text.Select(c => (char)c))).ShouldBe(expected);

    [Theory]
    [InlineData("x")]
    [InlineData("ä")]
    [InlineData("語")]
    [InlineData("😀")]
    [InlineData("\"")]
    [InlineData("\u0001")]
    [InlineData("xxxxxxx\"")]
    [InlineData("xxxxxxxxxä")]
    [InlineData("x😀")]
    public void String_LongerThanABuffer_IsWrittenWhole(string unit)
    {
        var text = new StringBuilder().Insert(0, unit, 20_000).ToString();

        Read(text).ShouldBe(text);
        Read(text, segment: 1).ShouldBe(text);
        Read("." + text, segment: 5000).ShouldBe("." + text);
    }

    [Fact]
    public void String_EachCharacterAtEachPlace_IsReadAsItWas()
    {
        // Every place in, at the end of and behind the vectors that plain text is copied by.
        foreach (var character in "\"\\\n\u001f ~\u007f\u0080ÿ\u0100\u07ff\u0800語\uffff")
        {
            for (var length = 1; length <= 40; length++)
            {
                for (var place = 0; place < length; place++)
                {
                    var text = new string('x', place) + character + new string('y', length - place - 1);
                    Read(text).ShouldBe(text);
                }
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4096)]
    [InlineData(10_000)]
    public void String_RandomText_IsReadAsItWas(int segment)
    {
        var random = new Random(20260203);
        for (var round = 0; round < 2000; round++)
        {
            var text = RandomText(random);

            Read(text, segment).ShouldBe(WithoutLoneSurrogates(text));
        }
    }

    [Fact]
    public void AnyName_RandomText_IsReadAsItWas()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var (first, second) = ("1" + RandomText(random), "2" + RandomText(random));

            var json = WrittenJson.Of((ref ResponseWriter w) =>
            {
                w.BeginObject();
                w.AnyName(first);
                w.Int(1);
                w.AnyName(second);
                w.Null();
                w.EndObject();
            });

            JsonDocument.Parse(json).RootElement.EnumerateObject().Select(p => p.Name)
                .ShouldBe([WithoutLoneSurrogates(first), WithoutLoneSurrogates(second)]);
        }
    }

    private static string Read(string text, int segment = 4096) =>
        JsonDocument.Parse(WrittenJson.Of((ref ResponseWriter w) => w.String(text), segment)).RootElement.GetString()!;

    // Long stretches of one kind, because borders between kinds and buffers are where a writer goes wrong.
    private static string RandomText(Random random)
    {
        var text = new StringBuilder();
        for (var stretches = random.Next(6); stretches > 0; stretches--)
        {
            var kind = random.Next(7);
            var longest = random.Next(20) == 0 ? 9000 : 30;
            for (var length = random.Next(longest); length > 0; length--)
            {
                text.Append(kind switch
                {
                    0 or 1 => (char)random.Next(0x20, 0x7F),
                    2 => (char)random.Next(0x20),
                    3 => (char)random.Next(0x80, 0x800),
                    4 => (char)random.Next(0x800, 0xD800),
                    5 => (char)random.Next(0xD800, 0xE000),
                    _ => char.ConvertFromUtf32(random.Next(0x10000, 0x110000))[length % 2],
                });
            }
        }

        return text.ToString();
    }

    private static string WithoutLoneSurrogates(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
