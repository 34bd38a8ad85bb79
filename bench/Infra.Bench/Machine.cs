using System.Globalization;
using System.Runtime.InteropServices;
using Infra.Contracts.Problems;
using Infra.Workspace;

namespace Infra.Bench;

/// <summary>What the numbers were measured on.</summary>
/// <param name="Processor">Its model.</param>
/// <param name="Cores">How many cores a program may use.</param>
/// <param name="Memory">In bytes.</param>
/// <param name="System">The operating system.</param>
/// <param name="Dotnet">The SDK's version.</param>
/// <param name="Node">The version of Node.js.</param>
/// <param name="Load">How many other programs wanted a core, on average over the minute before: near zero on an idle machine.</param>
internal sealed record Machine(string Processor, int Cores, long Memory, string System, string Dotnet, string Node, double Load)
{
    /// <summary>Looks at this machine.</summary>
    /// <exception cref="InfraException">INFRA0502: memory can't be measured here. INFRA0202: a tool is missing.</exception>
    public static async Task<Machine> ReadAsync(Repository repository, CancellationToken cancellation)
    {
        if (!File.Exists("/proc/self/status") || !File.Exists($"/proc/self/task/{Environment.ProcessId}/children"))
        {
            throw new InfraException(ExitCode.Usage, new Problem(
                "INFRA0502", RuntimeInformation.OSDescription, "Memory is measured through Linux's /proc, which this system does not have.", "Measure on Linux."));
        }

        return new(
            Field("/proc/cpuinfo", "model name"), Environment.ProcessorCount, BytesOf("MemTotal"), RuntimeInformation.OSDescription,
            (await repository.Dotnet.RunAsync(["--version"], cancellation)).Trim(),
            (await repository.Node.RunAsync(["--version"], cancellation)).Trim(),
            double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture));
    }

    private static long BytesOf(string field) => long.Parse(Field("/proc/meminfo", field).Split(' ')[0], CultureInfo.InvariantCulture) * 1024;

    private static string Field(string file, string name) =>
        File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal)) is { } line ? line[(line.IndexOf(':') + 1)..].Trim() : "unknown";
}
