using System.Diagnostics;
using System.Text.Json.Nodes;
using Infra.Simulator;

namespace Infra.Conversion.Tests;

/// <summary>A configuration in HCL that real Terraform has applied in simulated clouds.</summary>
internal sealed class AppliedConfiguration
{
    private readonly SimulatedClouds _clouds;
    private readonly TemporaryFolder _folder;

    private AppliedConfiguration(SimulatedClouds clouds, TemporaryFolder folder) => (_clouds, _folder) = (clouds, folder);

    /// <summary>The state.</summary>
    public string State => _folder["hcl", "terraform.tfstate"];

    /// <summary>Applies a copy of the configuration, with its state beside it.</summary>
    public static async Task<AppliedConfiguration> ApplyAsync(SimulatedClouds clouds, string configuration, TemporaryFolder folder)
    {
        ExternalTool.RequireTerraform();
        var applied = new AppliedConfiguration(clouds, folder);
        File.WriteAllText(folder["terraform.rc"], "");
        foreach (var file in Directory.EnumerateFiles(configuration, "*", SearchOption.AllDirectories))
        {
            var copy = folder["hcl", Path.GetRelativePath(configuration, file)];
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        File.WriteAllText(folder["hcl", "backend_override.tf"], "terraform {\n  backend \"local\" {}\n}\n");
        await applied.RunAsync("hcl", "init", "-input=false");
        await applied.RunAsync("hcl", "apply", "-auto-approve", "-input=false");
        return applied;
    }

    /// <summary>What Terraform would do with the objects where the program takes over: by address, what is to be done.</summary>
    /// <param name="stack">The folder of the synthesized stack.</param>
    /// <param name="withState">Whether the program goes on with the state of the configuration.</param>
    public async Task<SortedDictionary<string, string>> PlanAsync(string stack, bool withState = true)
    {
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(stack, "cdk.tf.json")))!;
        json["terraform"]!.AsObject().Remove("backend");
        File.WriteAllText(Path.Combine(stack, "cdk.tf.json"), json.ToJsonString());
        if (withState) File.Copy(State, Path.Combine(stack, "terraform.tfstate"));
        await RunAsync(stack, "init", "-input=false");
        await RunAsync(stack, "plan", "-input=false", "-out=plan");
        var plan = JsonNode.Parse(await RunAsync(stack, "show", "-json", "plan"))!;
        var actions = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var change in plan["resource_changes"]?.AsArray() ?? [])
        {
            var verb = string.Join(',', change!["change"]!["actions"]!.AsArray());
            if (verb is not ("no-op" or "read") || change["change"]!["importing"] is not null) actions[(string)change["address"]!] = change["change"]!["importing"] is null ? verb : $"{verb} import";
        }

        foreach (var (name, change) in plan["output_changes"]?.AsObject() ?? [])
            if (string.Join(',', change!["actions"]!.AsArray()) is var verb and not "no-op" && withState) actions[$"output.{name}"] = verb;
        return actions;
    }

    private async Task<string> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("terraform", arguments) { WorkingDirectory = Path.Combine(_folder.Path, folder), RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in _clouds.Environment.Concat(Settings)) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"terraform {string.Join(' ', arguments)} in {folder}:\n{await output}{await error}");
        return await output;
    }

    private Dictionary<string, string> Settings => new()
    {
        ["TF_IN_AUTOMATION"] = "1", ["TF_CLI_ARGS"] = "-no-color", ["CHECKPOINT_DISABLE"] = "1", ["TF_CLI_CONFIG_FILE"] = _folder["terraform.rc"],
    };
}
