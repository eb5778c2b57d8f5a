using System.Net;

namespace GraphQL.AspNetCore.Tests.Outbound;

/// <summary>Which addresses that callers name are called.</summary>
public sealed class OutboundOriginsTests
{
    private static readonly OutboundOrigins Origins = OutboundOrigins.Parse(
        ["https://files.example.com", "https://router.example.com/callback", "http://10.0.0.5:8080"], ["http://router:4000"]);

    [Theory]
    [InlineData("https://files.example.com/a/b?c=d", true)]
    [InlineData("https://FILES.example.com:443/a", true)]
    [InlineData("http://files.example.com/a", false)]
    [InlineData("https://files.example.com:444/a", false)]
    [InlineData("https://files.example.com./a", false)]
    [InlineData("https://files.example.com.evil.example/a", false)]
    [InlineData("https://me@files.example.com/a", false)]
    [InlineData("https://router.example.com/callback", true)]
    [InlineData("https://router.example.com/callback/1", true)]
    [InlineData("https://router.example.com/Callback/1", false)]
    [InlineData("https://router.example.com/callback1", false)]
    [InlineData("https://router.example.com/callback/../1", false)]
    [InlineData("https://router.example.com/callback/%2E%2E/1", false)]
    [InlineData("https://router.example.com/callback/..%2F1", false)]
    [InlineData("http://10.0.0.5:8080/a", true)]
    [InlineData("http://0x0a000005:8080/a", true)]
    [InlineData("http://10.0.0.6:8080/a", false)]
    [InlineData("http://router:4000/a", true)]
    [InlineData("https://router:4000/a", false)]
    public void Allow_Address_OnlyWhatIsListed(string address, bool allowed) => Origins.Allow(new Uri(address)).ShouldBe(allowed);

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    public void MayConnect_WhereANameLeads_OnlyToPublicAddresses(string address, bool allowed) =>
        Origins.MayConnect("files.example.com", 443, IPAddress.Parse(address)).ShouldBe(allowed);

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("169.254.169.254", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("fe80::1", false)]
    public void MayConnect_WhereAnInnerNameLeads_NeverToALinkLocalAddress(string address, bool allowed) =>
        Origins.MayConnect("router", 4000, IPAddress.Parse(address)).ShouldBe(allowed);

    [Theory]
    [InlineData("10.0.0.5", 8080, true)]
    [InlineData("10.0.0.5", 8081, false)]
    [InlineData("10.0.0.6", 8080, false)]
    [InlineData("router", 4001, false)]
    public void MayConnect_HostAndPort_OnlyThoseOfTheList(string host, int port, bool allowed) =>
        Origins.MayConnect(host, port, IPAddress.Parse("10.0.0.5")).ShouldBe(allowed);
}
