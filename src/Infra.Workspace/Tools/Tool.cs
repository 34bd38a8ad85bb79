using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Infra.Contracts.Problems;

namespace Infra.Workspace.Tools;

/// <summary>A command-line program that this repository is built with.</summary>
/// <param name="name">The command, looked up in PATH.</param>
/// <param name="product">What to install to get it.</param>
/// <param name="folder">The working directory.</param>
/// <param name="environment">Variables added to those of this process.</param>
internal sealed class Tool(string name, string product, string folder, Dictionary<string, string> environment)
{
    /// <summary>What Terraform prints, as text and in JSON, once it has received an interrupt.</summary>
    private const string HeardInterrupt = "Interrupt received";

    /// <summary>Returns the same tool with additional environment variables.</summary>
    public Tool With(IReadOnlyDictionary<string, string> more) => new(name, product, folder, new([.. environment, .. more]));

    /// <summary>Runs the tool.</summary>
    /// <returns>The exit code and the output; standard error follows standard output.</returns>
    /// <exception cref="InfraException">INFRA0202: the tool is not installed.</exception>
    public async Task<ToolResult> TryRunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation, Action<string>? onLine = null)
    {
        var start = new ProcessStartInfo(name, arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        foreach (var (key, value) in environment) start.Environment[key] = value;

        using var process = Start(start);
        process.StandardInput.Close();
        var (standard, all) = (new StringBuilder(), new StringBuilder());
        process.OutputDataReceived += (_, line) => Take(line.Data, standard);
        process.ErrorDataReceived += (_, line) => Take(line.Data, null);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await new Interruption(process, HasHeard).WaitAsync(cancellation);
        return new(process.ExitCode, standard.ToString(), all.ToString());

        void Take(string? line, StringBuilder? also)
        {
            if (line is null) return;
            lock (all)
            {
                all.Append(line).Append('\n');
                also?.Append(line).Append('\n');
            }

            onLine?.Invoke(line);
        }

        bool HasHeard()
        {
            lock (all) return all.ToString().Contains(HeardInterrupt, StringComparison.Ordinal);
        }
    }

    /// <summary>Runs the tool, and throws if it fails.</summary>
    /// <exception cref="InfraException">INFRA0202: the tool is not installed. INFRA0203: it failed; the message includes its output.</exception>
    public async Task<string> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var result = await TryRunAsync(arguments, cancellation);
        return result.ExitCode == 0
            ? result.Output
            : throw new InfraException(ExitCode.Failed, new Problem(
                "INFRA0203", $"{name} {arguments[0]}", $"It failed with exit code {result.ExitCode}.", $"Its output:\n{result.Output.Trim()}"));
    }

    private Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new InfraException(ExitCode.Usage, new Problem(
                "INFRA0202", name, "It is not on the PATH of this machine.", $"Install {product}."));
        }
    }
}
