using GraphQL.Execution;

namespace GraphQL.Data.Tests.Paging;

public sealed class OffsetCursorTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(123_456_789)]
    [InlineData(int.MaxValue - 1)]
    public void Decode_CursorOfAPosition_IsThePosition(int position) =>
        OffsetCursor.Decode(OffsetCursor.Encode(position), "after").ShouldBe(position);

    [Fact]
    public void Encode_AnyPosition_NeedsNoEscapeInUrls() =>
        Enumerable.Range(0, 2000).Select(OffsetCursor.Encode).ShouldAllBe(c => c.All(ch => char.IsAsciiLetterOrDigit(ch) || ch == '-' || ch == '_'));

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("not a cursor")]
    [InlineData("QA")] // no position behind the mark
    [InlineData("QC0x")] // @-1
    [InlineData("QCAx")] // @ 1
    [InlineData("QDIxNDc0ODM2NDc")] // @2147483647: no room for a page behind it
    [InlineData("QDk5OTk5OTk5OTk5OTk5")] // @99999999999999
    [InlineData("bzE")] // o1: another kind of cursor
    [InlineData("QDEQDEQDEQDEQDEQDEQDEQDEQDEQDEQDEQDEQDE")]
    public void Decode_NotACursor_IsRefusedByTheArgumentsName(string cursor)
    {
        var error = Should.Throw<GraphQLException>(() => OffsetCursor.Decode(cursor, "before")).Error;

        error.Code.ShouldBe(ErrorCodes.BadUserInput);
        error.Message.ShouldStartWith("\"before\" is not a cursor of this list.");
    }

    [Fact]
    public void Encode_NegativePosition_Throws() => Should.Throw<ArgumentOutOfRangeException>(() => OffsetCursor.Encode(-1));
}
