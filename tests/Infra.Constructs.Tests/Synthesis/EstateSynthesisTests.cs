using System.Globalization;
using Infra.Constructs.Aws;
using Infra.Constructs.Synthesis;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Policy.Rego;
using static Infra.Constructs.Tests.TestEstate;

namespace Infra.Constructs.Tests.Synthesis;

public sealed class EstateSynthesisTests
{
    [Fact]
    public void Two_synths_give_the_same_bytes_in_two_folders_and_two_cultures()
    {
        using var folder = new TemporaryFolder();
        Write(folder["one"]);
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "−" } };
        try
        {
            Write(folder["deeper", "two"]);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.Equal(Contents(folder["one"]), Contents(folder["deeper", "two"]));
    }

    [Fact]
    public void Line_of_code_outside_of_the_repository_is_of_nobody_s_concern()
    {
        using var folder = new TemporaryFolder();
        Write(folder["out"]);

        // The tests run in another folder than that of their sources: no path of this machine may come out.
        Assert.Equal("{}\n", File.ReadAllText(folder["out", SourceLines.FileName]));
    }

    [Fact]
    public void Refused_estate_leaves_the_previous_output_whole()
    {
        using var folder = new TemporaryFolder();
        Write(folder["out"]);
        var before = Contents(folder["out"]);

        Assert.Throws<InfraException>(() => Write(folder["out"], cidr: "nonsense"));

        Assert.Equal(before, Contents(folder["out"]));
        Assert.Equal(["out"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Asset_that_is_no_longer_written_is_forgotten()
    {
        using var folder = new TemporaryFolder();
        Write(folder["out"]);
        var before = Contents(folder["out"]);
        Directory.CreateDirectory(folder["out", "stacks", "aws-dev-test", "assets", "Script", "0123abcd"]);
        File.WriteAllText(folder["out", "stacks", "aws-dev-test", "assets", "Script", "0123abcd", "start.sh"], "echo old");

        Write(folder["out"]);

        Assert.Equal(before, Contents(folder["out"]));
    }

    [Fact]
    public void What_terraform_keeps_beside_a_stack_stays()
    {
        using var folder = new TemporaryFolder();
        Write(folder["out"]);
        File.WriteAllText(folder["out", "stacks", "aws-dev-test", ".terraform.lock.hcl"], "# locked");

        Write(folder["out"], cidr: "10.1.0.0/16");

        Assert.Equal("# locked", File.ReadAllText(folder["out", "stacks", "aws-dev-test", ".terraform.lock.hcl"]));
    }

    [Fact]
    public void Policies_get_the_data_of_the_estate_and_of_each_stack()
    {
        using var folder = new TemporaryFolder();
        Write(folder["out"]);
        var output = SynthOutput.Load(folder["out"]);

        Assert.Equal(PolicyData.Render(output.Estate), File.ReadAllText(folder["out", PolicyData.FileName]));
        Assert.Equal(
            PolicyData.Render(output.Estate, output.Stacks.Single()),
            File.ReadAllText(folder["out", "stacks", "aws-dev-test", PolicyData.FileName]));
    }

    [Fact]
    public void What_cdktf_refuses_is_reported_in_our_form() => Assert.Equal(
        "INFRA1001 aws-dev-test: CDKTF rejects it: Found resources without a matching provider construct. Please make sure to add provider constructs "
            + "[e.g. new RandomProvider(...)] to your stack 'aws-dev-test' for the following providers: azurerm. Correct the construct it names.",
        AwsRefusal("dev", stack => _ = new AzurermResourceGroup(stack, "Group", new AzurermResourceGroupConfig { Name = "g", Location = "westeurope" })));

    private static void Write(string output, string cidr = "10.0.0.0/16") => EstateSynthesis.Run(
        Options, estate => _ = new Vpc(new TestAwsStack(estate, estate.Environment("dev")), "Vpc", new() { Cidr = cidr }), Today, output);

    private static Dictionary<string, string> Contents(string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllText);
}
