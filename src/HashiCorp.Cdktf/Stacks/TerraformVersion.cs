using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace HashiCorp.Cdktf;

/// <summary>The version of the Terraform that runs the configuration: <c>TERRAFORM_BINARY_NAME</c>, or else <c>terraform</c>.</summary>
internal static partial class TerraformVersion
{
    private static readonly Version Required = new(1, 5);
    private static readonly Lazy<(Version? Version, string? Error)> Found = new(Ask);

    public static string Program => Environment.GetEnvironmentVariable("TERRAFORM_BINARY_NAME") is { Length: > 0 } name ? name : "terraform";

    /// <summary>Returns the problems of the version; empty if there are none.</summary>
    public static string[] Check(string reason) => Found.Value switch
    {
        { Error: { } error } => [$"Could not determine version of {Program}, {error}"],
        { Version: { } version } when version < Required =>
            [$"{Program} version {version} is lower than the required version >={Required} for this construct. {reason}"],
        _ => [],
    };

    private static (Version? Version, string? Error) Ask()
    {
        try
        {
            var start = new ProcessStartInfo(Program, "version") { RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return Number().Match(output) is { Success: true } match
                ? (Version.Parse(match.Groups[1].Value), null)
                : (null, $"{Program} version failed: it did not say a version");
        }
        catch (Win32Exception error)
        {
            return (null, $"{Program} version failed: {error.Message}");
        }
    }

    [GeneratedRegex(@"v(\d+\.\d+\.\d+)")]
    private static partial Regex Number();
}
