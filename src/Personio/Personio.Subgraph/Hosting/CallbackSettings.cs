using GraphQL.AspNetCore;

namespace Personio.Subgraph.Hosting;

/// <summary>Reads whom the server calls back, one setting for each property of <see cref="GraphQLCallbackOptions"/>.</summary>
internal static class CallbackSettings
{
    private const string Section = "GraphQL:Callbacks";

    /// <summary>Reads the settings over the defaults.</summary>
    /// <exception cref="SettingsException">A setting is none of callbacks, or its value no origin, number or time.</exception>
    public static void Read(IConfiguration configuration, GraphQLCallbackOptions options)
    {
        try
        {
            configuration.GetSection(Section).Bind(options, static binder => binder.ErrorOnUnknownConfiguration = true);
            OutboundOrigins.Parse(options.AllowedOrigins, options.InnerOrigins);
        }
        catch (InvalidOperationException exception)
        {
            throw new SettingsException($"{Section} has a setting that is none of callbacks, or no value of one: {exception.Message}");
        }
        catch (FormatException exception)
        {
            throw new SettingsException($"{Section}: {exception.Message}");
        }
    }
}
