using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Infra.Policy.Tests.Rego;

/// <summary>Open Policy Agent, run on the policies of this repository.</summary>
internal static class Opa
{
    /// <summary>The folder of the policies.</summary>
    public static string Policies { get; } = Path.Combine(RepositoryRoot.Path, "policy");

    /// <summary>Runs it, and wants it to succeed; returns what it printed.</summary>
    public static async Task<string> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(ExternalTool.RequireOnPath("opa"), arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"opa {string.Join(' ', arguments)} exited with {process.ExitCode}:\n{output}{await error}");
        return output;
    }

    /// <summary>The value of a query over the policies, an input and data.</summary>
    public static async Task<JsonNode> EvaluateAsync(string query, JsonNode input, params string[] data)
    {
        using var folder = new TemporaryFolder();
        string[] documents = [input.ToJsonString(), .. data];
        var files = documents.Select((text, index) => (Path: folder[$"{index}.json"], Text: text)).ToList();
        foreach (var file in files) await File.WriteAllTextAsync(file.Path, file.Text, TestContext.Current.CancellationToken);
        var printed = await RunAsync(
        [
            "eval", "--format", "json", "--ignore", "*_test.rego", "--data", Path.Combine(Policies, "infra"), "--input", files[0].Path,
            .. files.Skip(1).SelectMany(file => (string[])["--data", file.Path]), query,
        ]);
        return JsonNode.Parse(printed)!["result"]![0]!["expressions"]![0]!["value"]!;
    }
}
