using System.Net;

namespace Personio.Subgraph.Hosting;

/// <summary>The addresses the program listens on: <c>--urls</c>, or <c>ASPNETCORE_URLS</c>.</summary>
internal static class ListeningAddresses
{
    /// <summary>Checks the addresses before anything starts, because the server's own exceptions name neither the setting nor a way out.</summary>
    /// <exception cref="SettingsException">One of them is no address.</exception>
    public static void Check(IConfiguration configuration)
    {
        var addresses = (configuration[WebHostDefaults.ServerUrlsKey] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);
        if (addresses.FirstOrDefault(address => !IsAddress(address)) is { } wrong)
        {
            throw new SettingsException($"'{wrong}' is no address to listen on. Choose one such as --urls http://localhost:5001.");
        }
    }

    private static bool IsAddress(string text)
    {
        try
        {
            return BindingAddress.Parse(text) is { Port: <= IPEndPoint.MaxPort, PathBase: "", Scheme: "http" or "https" };
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException or ArgumentException)
        {
            return false;
        }
    }
}
