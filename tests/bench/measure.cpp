// SPDX-License-Identifier: MIT
// bench-measure ROUNDS COMMAND… [::: COMMAND…]…: runs the commands in turn, ROUNDS times, with standard
// output thrown away. Prints one line for each run: index of the command, nanoseconds, peak KiB.
//
// A process of its own because the kernel counts the memory of who starts a program as that program's.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

namespace {

using Command = std::vector<char *>;

std::vector<Command> commandsFrom(char **begin, char **end)
{
    std::vector<Command> commands(1);
    for (char **argument = begin; argument != end; ++argument) {
        if (std::string_view(*argument) == ":::")
            commands.emplace_back();
        else
            commands.back().push_back(*argument);
    }
    for (Command &command : commands)
        command.push_back(nullptr);
    return commands;
}

bool runOnce(std::size_t index, Command &command, const posix_spawn_file_actions_t &actions)
{
    const auto start = std::chrono::steady_clock::now();
    pid_t pid = 0;
    if (posix_spawnp(&pid, command.front(), &actions, nullptr, command.data(), environ) != 0)
        return false;
    int status = 0;
    rusage usage{};
    if (wait4(pid, &status, 0, &usage) != pid || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return false;
    const std::chrono::nanoseconds time = std::chrono::steady_clock::now() - start;
    std::printf("%zu %lld %ld\n", index, static_cast<long long>(time.count()), usage.ru_maxrss);
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    const int rounds = argc > 2 ? std::atoi(argv[1]) : 0;
    if (rounds < 1) {
        std::fprintf(stderr, "bench-measure ROUNDS COMMAND… [::: COMMAND…]…\n");
        return 2;
    }
    std::vector<Command> commands = commandsFrom(argv + 2, argv + argc);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t index = 0; index < commands.size(); ++index) {
            if (!runOnce(index, commands[index], actions)) {
                std::fprintf(stderr, "bench-measure: %s failed\n", commands[index].front());
                return 1;
            }
        }
    }
    return 0;
}
