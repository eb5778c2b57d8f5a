using GraphQL.AspNetCore;

namespace Personio.Subgraph.Hosting;

/// <summary>Reads the server's limits, one setting for each property of <see cref="GraphQLLimits"/>.</summary>
internal static class LimitSettings
{
    private const string Section = "GraphQL:Limits";

    // A line of managers is what the field is for; few companies have a longer one.
    private const string ReportingLine = "Employee.supervisor";
    private const int LongestReportingLine = 6;

    /// <summary>Reads the settings over this program's own defaults.</summary>
    /// <exception cref="SettingsException">A setting is no limit, or its value no number or time.</exception>
    public static void Read(IConfiguration configuration, GraphQLLimits limits)
    {
        limits.FieldCycles[ReportingLine] = LongestReportingLine;
        Read(configuration, Section, limits);
    }

    /// <summary>Reads the settings below a section.</summary>
    /// <exception cref="SettingsException">A setting is no limit, or its value no number or time.</exception>
    public static void Read(IConfiguration configuration, string section, GraphQLLimits limits)
    {
        try
        {
            configuration.GetSection(section).Bind(limits, binder => binder.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException exception)
        {
            throw new SettingsException($"{section} has a setting that is no limit of this server, or no value of one: {exception.Message}");
        }
    }
}
