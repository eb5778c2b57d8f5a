using System.Net;
using GraphQL.AspNetCore.Outbound;

namespace GraphQL.AspNetCore;

/// <summary>
/// Which addresses that callers name this server calls: none but those an operator has listed. An address that a caller gives must not reach what
/// only this server can, so a name that leads to an inner address is refused unless it is listed as an inner one; an IP address that the list
/// itself writes out is meant.
/// </summary>
public sealed class OutboundOrigins
{
    private readonly Entry[] _entries;

    private OutboundOrigins(Entry[] entries) => _entries = entries;

    /// <summary>True where nothing may be called.</summary>
    public bool IsEmpty => _entries.Length == 0;

    /// <summary>Reads a list.</summary>
    /// <param name="origins">
    /// Such as <c>https://files.example.com</c>; with a path, only what is below it: <c>https://router.example.com/callback</c>. Names need https.
    /// </param>
    /// <param name="innerOrigins">The same, of names that may lead to private and loopback addresses, never to link-local ones, and may go without https.</param>
    /// <exception cref="FormatException">One is none; the message quotes it.</exception>
    public static OutboundOrigins Parse(IEnumerable<string> origins, IEnumerable<string> innerOrigins) =>
        new([.. origins.Select(text => Entry.Parse(text, isInner: false)), .. innerOrigins.Select(text => Entry.Parse(text, isInner: true))]);

    /// <summary>Whether the list has an address. Credentials in one are refused: they would end up in logs elsewhere.</summary>
    public bool Allow(Uri address) =>
        address.IsAbsoluteUri && address.UserInfo.Length == 0 && Array.Exists(_entries, entry => entry.Contains(address));

    /// <summary>Whether a host of the list may be connected to at an IP address that its name leads to.</summary>
    public bool MayConnect(string host, int port, IPAddress address) => Array.Exists(_entries, entry =>
        entry.IsAt(host, port)
        && (AddressRanges.IsPublic(address) || IPAddress.TryParse(host.Trim('[', ']'), out _) || (entry.IsInner && AddressRanges.IsInner(address))));

    private sealed record Entry(Uri Address, bool IsInner)
    {
        // Servers disagree on what an encoded slash is, so that it may lead out from below a path.
        private static readonly string[] Ambiguous = ["%2f", "%5c"];

        public static Entry Parse(string text, bool isInner) =>
            Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address.Scheme is "https" or "http"
            && (address.Scheme == "https" || isInner || IPAddress.TryParse(address.DnsSafeHost, out _))
            && address is { UserInfo: "", Query: "", Fragment: "", Host.Length: > 0 }
                ? new Entry(address, isInner)
                : throw new FormatException($"\"{text}\" is no origin such as https://files.example.com: a scheme, a host, and a path at most. Only IP addresses and inner origins may go without https.");

        public bool IsAt(string host, int port) => Address.Port == port && Address.IdnHost.Trim('[', ']').Equals(host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase);

        public bool Contains(Uri other)
        {
            if (Uri.Compare(Address, other, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) != 0)
            {
                return false;
            }

            var below = Address.AbsolutePath.TrimEnd('/') + "/";
            return below == "/"
                || ((other.AbsolutePath + "/").StartsWith(below, StringComparison.Ordinal)
                    && !Array.Exists(Ambiguous, slash => other.AbsolutePath.Contains(slash, StringComparison.OrdinalIgnoreCase)));
        }
    }
}
