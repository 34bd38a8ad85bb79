namespace Conformance.Tests.Programs;

internal static class MetaArguments
{
    public static void Dependencies(ProgramRun run)
    {
        var a = new Thing(run.Stack, "a");
        var data = new ThingData(run.Stack, "data");
        var module = new TerraformHclModule(run.Stack, "m", new TerraformHclModuleConfig { Source = "example/m" });
        new Thing(run.Stack, "b", null, new TerraformMetaArguments { DependsOn = [a, data, module] });
        new Thing(run.Stack, "c").DependsOn = ["test_thing.a"];
        new ThingData(run.Stack, "d", null, new TerraformMetaArguments { DependsOn = [a] });
    }

    public static void Dependencies_between_constructs(ProgramRun run)
    {
        var group = new Construct(run.Stack, "group");
        new Thing(group, "one");
        new Thing(group, "two");
        new ThingData(group, "three");
        var b = new Thing(run.Stack, "b");
        b.Node.AddDependency(group);
        var outer = new Construct(run.Stack, "outer");
        new Thing(outer, "c");
        outer.Node.AddDependency(b);
        run.Says(b.Node.Dependencies.Select(construct => construct.Node.Path).ToArray());
    }

    public static void Dependencies_on_both_ways(ProgramRun run)
    {
        var a = new Thing(run.Stack, "a");
        var b = new Thing(run.Stack, "b", null, new TerraformMetaArguments { DependsOn = [a] });
        b.Node.AddDependency(new Thing(run.Stack, "c"), a);
    }

    public static void Dependencies_on_a_stack_of_another(ProgramRun run)
    {
        var other = new Thing(new TerraformStack(run.App, "other"), "a");
        new Thing(run.Stack, "b").Node.AddDependency(other);
    }

    public static void Dependency_groups(ProgramRun run)
    {
        var group = new DependencyGroup(new Thing(run.Stack, "a"));
        group.Add(new Thing(run.Stack, "b"));
        new Thing(run.Stack, "c").Node.AddDependency(group);
    }

    public static void Lifecycle(ProgramRun run)
    {
        var a = new Thing(run.Stack, "a");
        new Thing(run.Stack, "b", null, new TerraformMetaArguments
        {
            Lifecycle = new TerraformResourceLifecycle
            {
                CreateBeforeDestroy = true,
                PreventDestroy = false,
                IgnoreChanges = new[] { "tags", "camelCase" },
                ReplaceTriggeredBy = [a, "test_thing.a.name"],
                Precondition = [new Precondition { Condition = Op.Eq(a.Name, "x").ToString(), ErrorMessage = "not x" }],
                Postcondition = [new Postcondition { Condition = Op.Gt(TerraformSelf.GetNumber("size"), 1).ToString(), ErrorMessage = "too small" }],
            },
        });
    }

    public static void Lifecycle_that_ignores_everything(ProgramRun run) => new Thing(run.Stack, "b", null, new TerraformMetaArguments { Lifecycle = new TerraformResourceLifecycle { IgnoreChanges = "all" } });

    public static void Lifecycle_of_a_data_source(ProgramRun run) =>
        new ThingData(run.Stack, "b", null, new TerraformMetaArguments { Lifecycle = new TerraformResourceLifecycle { Postcondition = [new Postcondition { Condition = "${self.name != \"\"}", ErrorMessage = "empty" }] } });

    public static void Provisioners_keep_their_order(ProgramRun run) => new Thing(run.Stack, "a", null, new TerraformMetaArguments
    {
        Provisioners =
        [
            new LocalExecProvisioner { Type = "local-exec", Command = "echo one", Environment = new Dictionary<string, string> { ["camelCase"] = "x" }, Interpreter = ["bash", "-c"], WorkingDir = "/tmp" },
            new FileProvisioner { Type = "file", Source = "a", Destination = "b" },
            new RemoteExecProvisioner { Type = "remote-exec", Inline = ["ls", "pwd"] },
            new LocalExecProvisioner { Type = "local-exec", Command = "echo " + TerraformSelf.GetString("name"), When = "destroy" },
        ],
    });

    public static void Connections(ProgramRun run) => new Thing(run.Stack, "a", null, new TerraformMetaArguments
    {
        Connection = new SSHProvisionerConnection { Type = "ssh", Host = TerraformSelf.GetString("public_ip"), User = "admin", Port = 22, PrivateKey = "${file(\"key\")}", BastionHost = "bastion" },
        Provisioners = [new FileProvisioner { Type = "file", Content = "x", Destination = "b", Connection = new WinrmProvisionerConnection { Type = "winrm", Host = "h", Https = true, UseNtlm = true } }],
    });

    public static void Provisioners_set_later(ProgramRun run) =>
        new Thing(run.Stack, "a").Provisioners = [new LocalExecProvisioner { Type = "local-exec", Command = "echo" }];

    public static void Meta_arguments_read_back(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "a", null, new TerraformMetaArguments { DependsOn = [new Thing(run.Stack, "b")], Provider = new TestProvider(run.Stack, "p", alias: "west") });
        run.Says(thing.DependsOn);
        run.Says(thing.Provider!.Fqn);
        run.Says(thing.TerraformResourceType);
        run.Says(thing.TerraformMetaArguments.Keys.Order(StringComparer.Ordinal).ToArray());
    }
}
