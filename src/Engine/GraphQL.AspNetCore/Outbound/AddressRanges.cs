using System.Net;
using System.Net.Sockets;

namespace GraphQL.AspNetCore.Outbound;

/// <summary>What IP addresses are for, by the special-purpose registries of IANA (RFC 6890).</summary>
internal static class AddressRanges
{
    // Machines of one's own and one's neighbours. Link-local addresses are none of them: there clouds keep what only a machine itself may know.
    private static readonly IPNetwork[] Inner = Parse("10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7");

    private static readonly IPNetwork[] Special = Parse(
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
        "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8");

    /// <summary>Whether an address belongs to the public internet: everything else belongs to somebody's inside.</summary>
    public static bool IsPublic(IPAddress address) =>
        Real(address) is { AddressFamily: AddressFamily.InterNetwork or AddressFamily.InterNetworkV6 } real && !Contain(Special, real);

    /// <summary>Whether an address belongs to this machine or to a private network.</summary>
    public static bool IsInner(IPAddress address) => Contain(Inner, Real(address));

    private static IPAddress Real(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static bool Contain(IPNetwork[] networks, IPAddress address) => Array.Exists(networks, network => network.Contains(address));

    private static IPNetwork[] Parse(params string[] networks) => Array.ConvertAll(networks, network => IPNetwork.Parse(network));
}
