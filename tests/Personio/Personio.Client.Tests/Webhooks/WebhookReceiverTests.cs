using System.Text;
using Personio.Client.Webhooks;

namespace Personio.Client.Tests.Webhooks;

/// <summary>Incoming events, against payloads written from what is known of Personio.</summary>
public sealed class WebhookReceiverTests
{
    private const string Absence =
        """{"company_id":"12345","event_name":"absence-period.created","occurred_at":"2026-03-02T08:15:30Z","payload":{"absence_period":{"id":"7d0a-1"}},"meta":{}}""";

    private static readonly WebhookCredential Token = WebhookCredential.Token("s3cret");

    [Fact]
    public async Task Receive_WithTheToken_TellsWhatHappened()
    {
        var receipt = await ReceiveAsync([Token], Absence, ("Authorization", "s3cret"));

        receipt.Verdict.ShouldBe(WebhookVerdict.Accepted);
        var notification = receipt.Notification!;
        notification.CompanyId.ShouldBe("12345");
        notification.EventName.ShouldBe(WebhookEventName.AbsenceCreated);
        notification.OccurredAt.ShouldBe(new DateTimeOffset(2026, 3, 2, 8, 15, 30, TimeSpan.Zero));
        notification.AbsencePeriodId.ShouldBe("7d0a-1");
        notification.PersonId.ShouldBeNull();
        notification.ToString().ShouldNotContain("7d0a");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("S3cret")]
    [InlineData("s3cret ")]
    [InlineData("Bearer s3cret")]
    [InlineData("s3cre")]
    public async Task Receive_WithAnotherToken_IsNotAuthenticAndReadsNothing(string? sent)
    {
        var body = new UnreadableStream();

        var receipt = await new WebhookReceiver(Token).ReceiveAsync(name => name == "Authorization" ? sent : null, body);

        receipt.ShouldBe(new WebhookReceipt(WebhookVerdict.NotAuthentic, null));
    }

    [Theory]
    [InlineData("old", true)]
    [InlineData("new", true)]
    [InlineData("other", false)]
    public void IsAuthentic_WhileATokenIsExchanged_AcceptsBoth(string sent, bool expected)
        => new WebhookReceiver(WebhookCredential.Token("new"), WebhookCredential.Token("old")).IsAuthentic(_ => sent).ShouldBe(expected);

    [Theory]
    [InlineData("1", "2", true)]
    [InlineData("1", null, false)]
    [InlineData("1", "1", false)]
    public void IsAuthentic_WithHeaders_NeedsAllOfThem(string one, string? other, bool expected)
    {
        var receiver = new WebhookReceiver(WebhookCredential.Headers(new Dictionary<string, string> { ["X-One"] = "1", ["X-Other"] = "2" }));

        receiver.IsAuthentic(name => name == "X-One" ? one : other).ShouldBe(expected);
    }

    [Theory]
    [InlineData("absence_period")]
    [InlineData("absence-period")]
    public async Task AbsencePeriodId_UnderEitherSpelling_IsFound(string key)
        => (await ReceiveAsync([WebhookCredential.None], Absence.Replace("\"absence_period\"", $"\"{key}\""))).Notification!
            .AbsencePeriodId.ShouldBe("7d0a-1");

    [Fact]
    public async Task Receive_UnknownEventAndMembers_KeepsThem()
    {
        var receipt = await ReceiveAsync([WebhookCredential.None],
            """{"company_id":12345,"event_name":"project.archived","occurred_at":"2026-03-02T08:15:30+00:00","payload":{"project":{"id":77},"by":["x"]},"new":1}""");

        receipt.Notification!.EventName.Word.ShouldBe("project.archived");
        receipt.Notification.CompanyId.ShouldBe("12345");
        receipt.Notification.IdOf("project").ShouldBe("77");
        receipt.Notification.IdOf("by").ShouldBeNull();
        receipt.Notification.Payload.GetProperty("by")[0].GetString().ShouldBe("x");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("<html>")]
    [InlineData("{\"company_id\":\"1\",\"event_name\":\"ping\",\"occurred_at\":\"2026-03-02T08:15:30Z\"")]
    [InlineData("""{"event_name":"ping","occurred_at":"2026-03-02T08:15:30Z","payload":{}}""")]
    [InlineData("""{"company_id":"1","occurred_at":"2026-03-02T08:15:30Z","payload":{}}""")]
    [InlineData("""{"company_id":"1","event_name":"ping","occurred_at":"yesterday","payload":{}}""")]
    [InlineData("""{"company_id":"1","event_name":"ping","occurred_at":"2026-03-02T08:15:30Z"}""")]
    [InlineData("""{"company_id":"1","event_name":"ping","occurred_at":"2026-03-02T08:15:30Z","payload":[]}""")]
    public async Task Receive_WhatIsNoEvent_IsMalformed(string body)
        => (await ReceiveAsync([WebhookCredential.None], body)).ShouldBe(new WebhookReceipt(WebhookVerdict.Malformed, null));

    [Fact]
    public async Task Receive_TooDeep_IsMalformed()
        => (await ReceiveAsync([WebhookCredential.None], Absence.Replace("\"meta\":{}", "\"meta\":" + new string('[', 40) + new string(']', 40))))
            .Verdict.ShouldBe(WebhookVerdict.Malformed);

    [Theory]
    [InlineData(WebhookReceiver.MaxBytes, WebhookVerdict.Accepted)]
    [InlineData(WebhookReceiver.MaxBytes + 1, WebhookVerdict.TooLarge)]
    public async Task Receive_AroundTheMostBytes_IsTakenOrTooLarge(int length, WebhookVerdict verdict)
        => (await ReceiveAsync([WebhookCredential.None], Absence.PadRight(length))).Verdict.ShouldBe(verdict);

    [Fact]
    public async Task DeduplicationKey_OfTheSameEvent_IsTheSameAndOfAnotherIsNot()
    {
        var first = await KeyAsync(Absence);

        (await KeyAsync(Absence.Replace("\"meta\":{}", "\"meta\":{\"attempt\":2}"))).ShouldBe(first);
        (await KeyAsync(Absence.Replace("7d0a-1", "7d0a-2"))).ShouldNotBe(first);
        (await KeyAsync(Absence.Replace("08:15:30", "08:15:31"))).ShouldNotBe(first);
        (await KeyAsync(Absence.Replace("created", "deleted"))).ShouldNotBe(first);

        static async Task<string> KeyAsync(string body) => (await ReceiveAsync([WebhookCredential.None], body)).Notification!.DeduplicationKey;
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\r\nX: b")]
    [InlineData("tökén")]
    public void Token_ThatCannotStandInAHeader_IsRefused(string token)
        => Should.Throw<ArgumentException>(() => WebhookCredential.Token(token)).Message.ShouldNotContain("tökén");

    [Theory]
    [InlineData("Host")]
    [InlineData("content-type")]
    [InlineData("Transfer-Encoding-X")]
    [InlineData("a b")]
    public void Headers_WithANameThatPersonioReserves_AreRefused(string name)
        => Should.Throw<ArgumentException>(() => WebhookCredential.Headers(new Dictionary<string, string> { [name] = "x" }));

    private static Task<WebhookReceipt> ReceiveAsync(WebhookCredential[] credentials, string body, params (string Name, string Value)[] headers)
        => new WebhookReceiver(credentials).ReceiveAsync(
            name => headers.FirstOrDefault(header => header.Name == name).Value, new MemoryStream(Encoding.UTF8.GetBytes(body)));

    private sealed class UnreadableStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            => throw new InvalidOperationException("Nobody who proves nothing may make us read.");
    }
}
